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

interface Claims {
  subject: string
  scopes: string[]
}

// A client sends the same token with every request, and checking it costs more than all else that the gateway does then.
const MOST_KNOWN = 1_000
const known = new Map<string, { claims: Claims; expiresAt: number }>()

/** What a token says, or undefined when it is expired, foreign or no token at all. */
export async function verifyToken(
  config: { tokenSecret: string },
  token: string,
): Promise<Claims | undefined> {
  const name = `${config.tokenSecret} ${token}`
  const seen = known.get(name)
  if (seen && Date.now() < seen.expiresAt) return seen.claims
  try {
    const { payload } = await jwtVerify(token, keyOf(config.tokenSecret), {
      issuer: ISSUER,
      algorithms: ['HS256'],
    })
    const claims = { subject: payload.sub ?? '', scopes: String(payload.scope ?? '').split(' ') }
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(name, { claims, expiresAt: (payload.exp ?? 0) * 1000 })
    return claims
  } catch {
    known.delete(name)
    return undefined
  }
}
