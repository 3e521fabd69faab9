import { randomUUID } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'

const ISSUER = 'beyond-lamp'

/** What a token may allow; a closed list, so that a slip in a command is noticed. */
export const scopes = ['stock:write', 'catalogue:write'] as const
export type Scope = (typeof scopes)[number]
export const isScope = (text: string): text is Scope => (scopes as readonly string[]).includes(text)

const keyOf = (secret: string) => new TextEncoder().encode(secret)

/**
 * A signed token (JWT, HS256): it can be checked without asking any server, so the stock API works while MySQL is away.
 * It cannot be taken back before it expires; changing TOKEN_SECRET ends all of them.
 */
export function issueToken(config: { tokenSecret: string }, granted: Scope[], days: number): Promise<string> {
  return new SignJWT({ scope: granted.join(' ') })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(ISSUER)
    .setSubject(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${days} days`)
    .sign(keyOf(config.tokenSecret))
}

/** What a token says, or undefined when it is expired, foreign or no token at all. */
export async function verifyToken(
  config: { tokenSecret: string },
  token: string,
): Promise<{ subject: string; scopes: string[] } | undefined> {
  try {
    const { payload } = await jwtVerify(token, keyOf(config.tokenSecret), {
      issuer: ISSUER,
      algorithms: ['HS256'],
    })
    return { subject: payload.sub ?? '', scopes: String(payload.scope ?? '').split(' ') }
  } catch {
    return undefined
  }
}
