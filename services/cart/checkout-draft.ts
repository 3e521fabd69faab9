import { randomBytes } from 'node:crypto'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import type { Currency } from '../catalog/index.ts'
import { KEPT_SECONDS } from './change-cart.ts'
import type { Session } from './session.ts'

/** What the page said when the shopper last looked at it: it is what a click on "pay" accepts. */
export interface ShownQuote {
  currency: Currency
  /** When, in ms. */
  at: number
  lines: { sku: string; quantity: number; unitPrice: number }[]
  delivery: number
  total: number
}

/** A checkout under way. */
export interface CheckoutDraft {
  /** The form's token, and the key under which it makes one order at the most. */
  key: string
  /** What was typed, as typed. The card number is not among it: it is never kept. */
  fields: Record<string, string>
  quote?: ShownQuote
  /** The ticket of the order placed last, for who comes back. */
  lastTicket?: string
}

/** The checkout of a session, begun when there is none; two windows that begin at once get the same. */
export async function openDraft(redis: Redis, session: Pick<Session, 'key'>): Promise<CheckoutDraft> {
  const key = keys.checkout(session.key)
  const fresh = JSON.stringify({ key: newKey(), fields: {} } satisfies CheckoutDraft)
  const known = await redis.set(key, fresh, 'EX', KEPT_SECONDS, 'NX', 'GET')
  return JSON.parse(known ?? fresh) as CheckoutDraft
}

/** The same without beginning one. */
export async function peekDraft(
  redis: Redis,
  session: Pick<Session, 'key'>,
): Promise<CheckoutDraft | undefined> {
  const text = await redis.get(keys.checkout(session.key))
  return text ? (JSON.parse(text) as CheckoutDraft) : undefined
}

/** Keeps it for 30 days. */
export async function saveDraft(
  redis: Redis,
  session: Pick<Session, 'key'>,
  draft: CheckoutDraft,
): Promise<void> {
  await redis.set(keys.checkout(session.key), JSON.stringify(draft), 'EX', KEPT_SECONDS)
}

/** The next checkout after an order was placed: another key, the same address. */
export const nextDraft = ({ fields }: CheckoutDraft, lastTicket: string): CheckoutDraft => ({
  key: newKey(),
  fields,
  lastTicket,
})

const newKey = () => randomBytes(16).toString('base64url')
