import type { RequestHandler } from 'express'
import { Problem } from '../../infra/http/problem.ts'
import type { GatewayContext } from './context.ts'

/**
 * Refuses a form that another site has sent. Forms on cached pages carry no token of their own; the browser says where
 * a request comes from, and a page elsewhere cannot make it say otherwise. Compared with the configured origin: the edge
 * replaces Host.
 */
export const sameOrigin =
  ({ config }: GatewayContext): RequestHandler =>
  (request, _response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next()
    const site = request.get('sec-fetch-site')
    const own = site ? site === 'same-origin' || site === 'none' : request.get('origin') === config.origin
    if (!own) throw new Problem(403, 'Forbidden', 'This form was not sent from a page of the shop.')
    next()
  }
