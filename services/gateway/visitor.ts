import type { Request, Response } from 'express'
import { KEPT_SECONDS, makeSession, openSession, type Session } from '../cart/index.ts'
import type { GatewayContext } from './context.ts'

/**
 * A visitor has a cookie only once something lies in a cart. `session` is opaque and closed to scripts; `cart` holds how
 * many pieces lie in it, for the script that shows the number on pages which the edge keeps for all.
 */
const secure = ({ config }: GatewayContext): boolean => config.origin.startsWith('https:')
const cookieName = (context: GatewayContext, name: 'session' | 'cart'): string =>
  `${secure(context) ? '__Host-' : ''}shop_${name}`

/** The session that the request's cookie names; undefined without one. */
export function sessionOf(context: GatewayContext, request: Request): Session | undefined {
  const name = cookieName(context, 'session')
  for (const pair of (request.get('cookie') ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2)
    if (key === name) return openSession(value)
  }
  return undefined
}

/** The session of the request, or a new one that the answer begins. */
export function ensureSession(context: GatewayContext, request: Request, response: Response): Session {
  const session = sessionOf(context, request) ?? makeSession()
  setCookie(context, response, 'session', session.token, 'HttpOnly')
  return session
}

/** Tells the browser how many pieces lie in the cart. */
export const tellCount = (context: GatewayContext, response: Response, pieces: number): void =>
  setCookie(context, response, 'cart', String(pieces))

function setCookie(
  context: GatewayContext,
  response: Response,
  name: 'session' | 'cart',
  value: string,
  ...flags: string[]
): void {
  const parts = [
    `${cookieName(context, name)}=${value}`,
    'Path=/',
    `Max-Age=${KEPT_SECONDS}`,
    'SameSite=Lax',
    ...flags,
  ]
  response.append('Set-Cookie', [...parts, ...(secure(context) ? ['Secure'] : [])].join('; '))
}
