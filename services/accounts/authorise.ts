import type { RequestHandler } from 'express'
import { Problem } from '../../infra/http/problem.ts'
import { verifyToken } from './token.ts'

/** Lets a request pass that carries a valid bearer token with the scope (RFC 6750): else 401, or 403 for the scope. */
export const authorise =
  ({ config }: { config: { tokenSecret: string } }, scope: string): RequestHandler =>
  async (request, response, next) => {
    const [scheme, token] = (request.get('authorization') ?? '').split(' ')
    const claims = scheme?.toLowerCase() === 'bearer' && token ? await verifyToken(config, token) : undefined
    if (!claims) {
      response.setHeader('WWW-Authenticate', `Bearer realm="shop", scope="${scope}"`)
      throw new Problem(401, 'Unauthorised', 'This needs a valid bearer token; npm run token makes one.')
    }
    if (!claims.scopes.includes(scope)) {
      response.setHeader('WWW-Authenticate', `Bearer error="insufficient_scope", scope="${scope}"`)
      throw new Problem(403, 'Forbidden', `The token lacks the scope ${scope}.`)
    }
    response.locals.subject = claims.subject
    next()
  }
