import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'

const CHUNK = 1_000

const ADD_IF_MISSING = `
for i = 1, #KEYS do
  if redis.call('EXISTS', KEYS[i]) == 0 then
    redis.call('HSET', KEYS[i], 'available', ARGV[3 * i - 2], 'seq', ARGV[3 * i - 1], 'product', ARGV[3 * i])
  end
  redis.call('SADD', ARGV[#ARGV - 1] .. ARGV[3 * i], string.sub(KEYS[i], #ARGV[#ARGV] + 1))
end`

/**
 * Gives Redis the stock of every SKU that it does not have: the number, and the last sequence number that was given
 * out. A SKU that it has is left alone, since Redis is ahead of the ledger there. The epoch comes last and declares
 * stock known.
 */
export async function fillStock(redis: Redis, sql: Sql): Promise<void> {
  let last = ''
  for (;;) {
    const [rows] = await sql.query<RowDataPacket[]>(
      `SELECT s.sku, s.on_hand - s.reserved AS available, v.product_id,
         GREATEST(s.seq_base, COALESCE((SELECT MAX(seq) FROM stock_movement m WHERE m.sku = s.sku), 0)) AS seq
       FROM stock s JOIN variant v ON v.sku = s.sku WHERE s.sku > ? ORDER BY s.sku LIMIT ?`,
      [last, CHUNK],
    )
    if (rows.length === 0) break
    const values = rows.flatMap(({ available, seq, product_id }) => [available, seq, product_id])
    await redis.eval(
      ADD_IF_MISSING,
      rows.length,
      ...rows.map(row => keys.stock(row.sku)),
      ...values,
      keys.skus(''),
      keys.stock(''),
    )
    last = rows.at(-1)?.sku
  }
  await redis.set(keys.epoch, new Date().toISOString(), 'NX')
}
