import { createHmac } from 'node:crypto'

export interface OrderIdentity {
  /** Twelve signs (60 bits) that a person can read out; no I, L, O or U (Crockford's base 32). */
  id: string
  /** 256 bits that only the shopper is told: who has it may see the order. */
  ticket: string
}

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The order that a session places under an idempotency key. It follows from both and a secret, so the same wish makes the
 * same order without anything having to be remembered, and nobody can guess another's.
 */
export function orderIdentity(secret: string, session: string, key: string): OrderIdentity {
  const digest = (what: string) => createHmac('sha256', secret).update(`${what}\n${session}\n${key}`).digest()
  const id = [...digest('order').subarray(0, 12)].map(byte => SIGNS[byte % 32]).join('')
  return { id, ticket: digest('ticket').toString('base64url') }
}

/** As people see it: `M-7K2Q-X9DF-R4TZ`. */
export const shownOrderId = (id: string): string => `M-${id.match(/.{1,4}/g)?.join('-')}`
