import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'

// While the epoch is missing stock is unknown, and whoever makes it known again counts these as well.
const OPEN = `
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
for i = 2, #KEYS do
  if redis.call('EXISTS', KEYS[i]) == 0 then
    redis.call('HSET', KEYS[i], 'available', 0, 'seq', ARGV[3 * i - 4], 'product', ARGV[3 * i - 3])
    redis.call('SADD', ARGV[#ARGV] .. ARGV[3 * i - 3], ARGV[3 * i - 5])
  end
end
return 1`

/**
 * Lets the stock of new SKUs be moved: Redis learns that there is none of them. One that has ever moved is left alone,
 * so telling it late or twice does no harm.
 */
export async function openStock(redis: Redis, sql: Sql, skus: string[]): Promise<void> {
  if (skus.length === 0) return
  const [rows] = await sql.query<RowDataPacket[]>(
    `SELECT v.sku, v.product_id, s.seq_base FROM variant v JOIN stock s ON s.sku = v.sku
     WHERE v.sku IN (?) AND s.on_hand = 0 AND NOT EXISTS (SELECT 1 FROM stock_movement m WHERE m.sku = v.sku)`,
    [skus],
  )
  if (rows.length === 0) return
  const stocks = rows.map(({ sku }) => keys.stock(sku))
  const values = rows.flatMap(({ sku, seq_base, product_id }) => [sku, seq_base, product_id])
  await redis.eval(OPEN, rows.length + 1, keys.epoch, ...stocks, ...values, keys.skus(''))
}
