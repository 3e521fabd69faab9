import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { closeHold, moveStock } from '../stock/index.ts'
import type { Order } from './order.ts'
import { HOLD_SECONDS, holdOf } from './place-order.ts'

/** What it still needs from there to its end, at least: money is not taken for goods that are about to be let go. */
const MARGIN_MS = 60_000

/** Whether the goods of an order are still kept for it, and for long enough to be sold. */
export async function goodsAreKept(redis: Redis, order: Order, now = Date.now()): Promise<boolean> {
  const until = await redis.zscore(keys.holds, holdOf(order))
  return until !== null && Number(until) > now + MARGIN_MS
}

/**
 * The goods of a paid order leave, once. Were they let go in between, which takes a quarter of an hour without a
 * worker, they are taken anew. False: they are not to be had at the moment.
 */
export async function claimGoods(redis: Redis, sql: Sql, order: Order): Promise<boolean> {
  const hold = holdOf(order)
  for (const one of [hold, `${hold}:again`]) {
    const { status } = await closeHold(redis, one, 'claim')
    if (status === 'ok' || (status === 'no-hold' && (await isClaimed(redis, sql, one)))) return true
    if (status !== 'no-hold') throw new Error(`the goods of ${order.id} cannot be claimed: ${status}`)
  }
  const again = await moveStock(redis, {
    id: `${hold}:again`,
    kind: 'reserve',
    lines: order.lines.map(({ sku, quantity }) => ({ sku, delta: -quantity })),
    rememberSeconds: HOLD_SECONDS,
    holdSeconds: HOLD_SECONDS,
  })
  if (again.status !== 'ok') return false
  return (await closeHold(redis, `${hold}:again`, 'claim')).status === 'ok'
}

/** The script forgets its answers after a while; the ledger, and what is on its way to it, does not. */
async function isClaimed(redis: Redis, sql: Sql, hold: string): Promise<boolean> {
  const id = `claim:${hold}`
  if ((await redis.zscore(keys.unsettled, id)) !== null) return true
  const [rows] = await sql.execute<RowDataPacket[]>('SELECT 1 FROM stock_movement WHERE id = ? LIMIT 1', [id])
  return rows.length > 0
}
