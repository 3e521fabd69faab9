import type { ResultSetHeader } from 'mysql2'
import type { Pool } from '../../infra/mysql/client.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'

/** SKUs of one history or model run, a product each, with the same number in the ledger and, in an epoch, in Redis. */
export async function fillStock(
  redis: Redis,
  pool: Pool,
  skus: { sku: string; initial: number }[],
): Promise<void> {
  await pool.query("INSERT IGNORE INTO department VALUES (1, 'd', 1, '#ffffff')")
  await pool.query("INSERT IGNORE INTO category (id, department_id, code, position) VALUES (1, 1, 'c', 1)")
  for (const { sku, initial } of skus) {
    const [{ insertId: product }] = await pool.query<ResultSetHeader>(
      `INSERT INTO product (handle, category_id, brand, shape, angles, attributes) VALUES (?, 1, 'b', 's', '[]', '{}')`,
      [sku],
    )
    await pool.query(
      `INSERT INTO variant (sku, product_id, position, ean, options, weight_g) VALUES (?, ?, 1, ?, '{}', 1)`,
      [sku, product, String(product).padStart(13, '0')],
    )
    await pool.query('INSERT INTO stock (sku, on_hand) VALUES (?, ?)', [sku, initial])
    await redis.hset(keys.stock(sku), { available: initial, seq: 0, product })
    await redis.sadd(keys.skus(product), sku)
  }
  await redis.set(keys.epoch, 'prove')
}
