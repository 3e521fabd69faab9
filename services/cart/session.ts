import { createHash, randomBytes } from 'node:crypto'

const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** A visitor who has put something into a cart. */
export interface Session {
  /** What the browser keeps: 256 random bits, and nothing else. */
  token: string
  /** What Redis knows it by: from a copy of Redis nobody can go on shopping as somebody else. */
  key: string
}

export const makeSession = (): Session => toSession(randomBytes(32).toString('base64url'))

/** The session of a token; undefined when it is no token at all. Whether it has a cart, only Redis knows. */
export const openSession = (token: string | undefined): Session | undefined =>
  token !== undefined && TOKEN.test(token) ? toSession(token) : undefined

const toSession = (token: string): Session => ({
  token,
  key: createHash('sha256').update(token).digest('base64url'),
})
