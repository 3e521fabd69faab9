import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { closeHold, moveStock } from '../stock/index.ts'
import type { Order } from './order.ts'
import { HOLD_SECONDS, holdOf } from './place-order.ts'

/** What it still needs from there to its end, at least: money is not taken for goods that are about to be let go. */
const MARGIN_MS = 60_000

/** Whether the goods of an order are still kept for it, and for long enough to be sold: by Redis' clock, which lets them go. */
export async function goodsAreKept(redis: Redis, order: Order): Promise<boolean> {
  const [until, [seconds]] = await Promise.all([redis.zscore(keys.holds, holdOf(order)), redis.time()])
  return until !== null && Number(until) > Number(seconds) * 1000 + MARGIN_MS
}

/** The holds that an order may have: that of its placing, and one in its place (`claimOthers`). */
export const orderHolds = (order: Order): [string, string] => [holdOf(order), `${holdOf(order)}:again`]

/** `gone`: they were let go. `unknown`: nobody can tell at the moment. */
export type Claim = 'claimed' | 'gone' | 'unknown'

/** The goods that are kept for a paid order leave, once. Asked again, they have left. */
export async function claimGoods(redis: Redis, sql: Sql, order: Order): Promise<Claim> {
  return claim(redis, sql, holdOf(order))
}

/**
 * For goods that were let go, which takes a quarter of an hour without a worker: takes others in their place, where there
 * are any. Only while nobody else decides on the order, which is to say under its row's lock: taken for an order that has
 * been given up, they would be lost.
 */
export async function claimOthers(redis: Redis, sql: Sql, order: Order): Promise<Claim> {
  const [, hold] = orderHolds(order)
  const before = await claim(redis, sql, hold)
  // Reserved before and let go once more: an id does not come twice.
  if (before !== 'gone' || (await isMade(redis, sql, hold))) return before
  const { status } = await moveStock(redis, {
    id: hold,
    kind: 'reserve',
    lines: order.lines.map(({ sku, quantity }) => ({ sku, delta: -quantity })),
    rememberSeconds: HOLD_SECONDS,
    holdSeconds: HOLD_SECONDS,
  })
  if (status === 'unknown') return 'unknown'
  return status === 'ok' ? claim(redis, sql, hold) : 'gone'
}

async function claim(redis: Redis, sql: Sql, hold: string): Promise<Claim> {
  const { status } = await closeHold(redis, hold, 'claim')
  if (status === 'ok') return 'claimed'
  if (status === 'unknown') return 'unknown'
  if (status !== 'no-hold') throw new Error(`${hold} cannot be claimed: ${status}`)
  return (await isMade(redis, sql, `claim:${hold}`)) ? 'claimed' : 'gone'
}

/** The script forgets its answers after a while; the ledger, and what is on its way to it, does not. */
async function isMade(redis: Redis, sql: Sql, movement: string): Promise<boolean> {
  if ((await redis.zscore(keys.unsettled, movement)) !== null) return true
  const [rows] = await sql.execute<RowDataPacket[]>('SELECT 1 FROM stock_movement WHERE id = ? LIMIT 1', [
    movement,
  ])
  return rows.length > 0
}
