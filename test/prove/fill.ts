import type { Pool } from '../../infra/mysql/client.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { addProduct, addSku } from '../shelf.ts'

/** SKUs of one history or model run, a product each, with the same number in the ledger and, in an epoch, in Redis. */
export async function fillStock(
  redis: Redis,
  pool: Pool,
  skus: { sku: string; initial: number }[],
): Promise<void> {
  for (const { sku, initial } of skus) {
    const product = await addProduct(pool)
    await addSku(pool, { sku, product, position: 1, onHand: initial })
    await redis.hset(keys.stock(sku), { available: initial, seq: 0, product })
    await redis.sadd(keys.skus(product), sku)
  }
  await redis.set(keys.epoch, 'prove')
}
