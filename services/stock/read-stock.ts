import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'

/**
 * The available number of each SKU, read in one pipeline. A SKU that Redis does not know maps to `null`: unknown,
 * which is neither zero nor endless.
 */
export async function readStock(redis: Redis, skus: string[]): Promise<Map<string, number | null>> {
  const pipeline = redis.pipeline()
  for (const sku of skus) pipeline.hget(keys.stock(sku), 'available')
  const answers = (await pipeline.exec()) ?? []
  return new Map(
    skus.map((sku, index) => {
      const [error, value] = answers[index] ?? []
      if (error) throw error
      return [sku, typeof value === 'string' ? Number(value) : null]
    }),
  )
}
