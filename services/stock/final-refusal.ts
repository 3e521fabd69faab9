import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import type { Movement } from '../events.ts'

type Line = Movement['lines'][number]

/** Keeps the stock of these SKUs, which come in their order, as it is until the transaction ends. */
export async function lockStock(sql: Sql, lines: Line[]): Promise<void> {
  for (const { sku } of lines) await sql.execute('SELECT sku FROM stock WHERE sku = ? FOR UPDATE', [sku])
}

/**
 * Whether a line that fails now can never succeed; the SKU's stock must be locked. Not while a lower number is missing.
 * With all lower ones in, a line that takes can still be too early: a higher number may have come first and taken its
 * pieces, and what Redis admitted that one for is still on its way. So it is final when the lower ones alone leave too
 * little, or when nothing at all is missing up to the highest number that is in. In an epoch numbers have no gaps.
 * `givenUp`: what it would wait for waits for it.
 */
export async function isFinal(sql: Sql, { sku, seq, delta }: Line, givenUp: boolean): Promise<boolean> {
  const [rows] = await sql.execute<RowDataPacket[]>(
    `SELECT s.seq_base AS base, s.on_hand - s.reserved AS free, COUNT(CASE WHEN m.seq < ? THEN 1 END) AS below,
       COUNT(m.seq) AS known, MAX(m.seq) AS top,
       COALESCE(SUM(CASE WHEN m.seq > ? AND m.settled = 1 THEN m.delta END), 0) AS above
     FROM stock s LEFT JOIN stock_movement m ON m.sku = s.sku AND m.seq > s.seq_base
     WHERE s.sku = ? GROUP BY s.sku, s.seq_base, s.on_hand, s.reserved`,
    [seq, seq, sku],
  )
  const [row] = rows
  if (!row) return false
  const base = Number(row.base)
  if (Number(row.below) < seq - 1 - base) return false
  if (givenUp || delta >= 0 || row.free - Number(row.above) + delta < 0) return true
  return Number(row.known) >= Number(row.top) - base
}

/**
 * Whether a reserve that came too early was released or has expired meanwhile, and that is under way too. It may have
 * given its pieces to a later movement that came first; then the two would wait for each other for ever. Nobody waits
 * for such a reserve, so it may be refused, and its closing with it: together they move nothing.
 */
export async function isGivenUp(redis: Redis, { id, kind, lines: [line] }: Movement): Promise<boolean> {
  if (kind !== 'reserve' || !line) return false
  const closings = await redis.hmget(keys.pending(line.sku), `release:${id}`, `expire:${id}`)
  return closings.some(closing => closing !== null)
}
