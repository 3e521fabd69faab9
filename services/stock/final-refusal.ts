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
 */
export async function isFinal(sql: Sql, { sku, seq, delta }: Line): Promise<boolean> {
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
  if (delta >= 0 || row.free - Number(row.above) + delta < 0) return true
  return Number(row.known) >= Number(row.top) - base
}

/**
 * Whether a movement that came too early would wait in vain: for ever, or for one that waits for it. So it is with a
 * reserve whose release or expiry is under way, for then the two together move nothing. And with any that takes, while
 * Redis knows it and nothing is under way that brings pieces to its SKUs: what is missing takes as well, after a drift.
 */
export async function waitsInVain(redis: Redis, { id, kind, lines }: Movement): Promise<boolean> {
  if (kind !== 'reserve' && kind !== 'adjust') return false
  const pending = await Promise.all(lines.map(({ sku }) => redis.hgetall(keys.pending(sku))))
  const isUnderWay = (closing: string) => pending.some(entries => entries[`${closing}:${id}`] !== undefined)
  if (kind === 'reserve' && (isUnderWay('release') || isUnderWay('expire'))) return true
  return lines.every(({ seq, delta }, n) => {
    const entries = pending[n] ?? {}
    return entries[id] === `${seq}:${delta}` && !Object.values(entries).some(brings)
  })
}

/** Of an entry in `pending`: sequence and delta. */
const brings = (entry: string): boolean => Number(entry.split(':')[1]) > 0
