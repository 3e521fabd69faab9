import { createHash } from 'node:crypto'
import type { Redis } from '../../infra/redis/client.ts'
import { moveStock } from '../stock/index.ts'
import type { Order } from './order.ts'
import { acceptTicket, claimTicket, giveTicketBack } from './ticket.ts'

/** An idempotency key may come again for a day. */
const REMEMBER_SECONDS = 24 * 60 * 60
/** How long goods are kept for an order that is not paid. */
export const HOLD_SECONDS = 60 * 60

/** The hold on an order's goods, and the movement that made it (services/stock). */
export const holdOf = ({ id }: Pick<Order, 'id'>): string => `order:${id}`

export type PlaceAnswer =
  /** `again`: this wish had been accepted before; nothing was done. */
  | { status: 'accepted'; order: Order; again: boolean }
  /** The key belongs to another wish, which was accepted or is being asked for. */
  | { status: 'other'; order: Order; accepted: boolean }
  /** A line cannot be had; nothing was reserved. */
  | { status: 'short'; sku: string; available: number }
  /** Stock is not known at the moment; nothing was reserved. */
  | { status: 'unknown' }

/**
 * Accepts an order: one script reserves all its lines or none and puts the order on the stream to MySQL, on disk before
 * it answers. The order's id decides: however often and from wherever it comes, it is reserved once. `wish` is what was
 * asked for: the same key with another wish is told apart. `meanwhile` is begun once the stock is reserved, and waited for; of
 * equal wishes at once by each, so done again it must change nothing.
 */
export async function placeOrder(
  redis: Redis,
  order: Order,
  wish: unknown,
  meanwhile: (order: Order) => Promise<unknown> = async () => {},
): Promise<PlaceAnswer> {
  const claim = await claimTicket(redis, order, fingerprint(wish))
  if (claim.wish !== fingerprint(wish))
    return { status: 'other', order: claim.order, accepted: claim.accepted }
  if (claim.accepted) return { status: 'accepted', order: claim.order, again: true }
  const answer = await moveStock(redis, {
    id: holdOf(order),
    kind: 'reserve',
    lines: claim.order.lines.map(({ sku, quantity }) => ({ sku, delta: -quantity })),
    order: JSON.stringify(claim.order),
    rememberSeconds: REMEMBER_SECONDS,
    holdSeconds: HOLD_SECONDS,
  })
  if (answer.status === 'ok') {
    const [fresh] = await Promise.all([acceptTicket(redis, claim.order), meanwhile(claim.order)])
    return { status: 'accepted', order: claim.order, again: !fresh }
  }
  await giveTicketBack(redis, order.ticket)
  if (answer.status === 'short') return { status: 'short', sku: answer.sku, available: answer.available }
  if (answer.status === 'no-sku') return { status: 'short', sku: answer.sku, available: 0 }
  return { status: 'unknown' }
}

const fingerprint = (wish: unknown): string =>
  createHash('sha256').update(JSON.stringify(wish)).digest('base64url')
