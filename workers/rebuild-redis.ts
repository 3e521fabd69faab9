import type { Steps } from '../infra/local/steps.ts'
import type { Pool } from '../infra/mysql/client.ts'
import type { Redis } from '../infra/redis/client.ts'
import { countProducts, fillOffers } from '../services/catalog/index.ts'
import { fillStock } from '../services/stock/index.ts'

/** Writes offers, taxonomy and stock to Redis again. Never flushes: carts, sessions and tickets live there, too. */
export async function rebuildRedis(
  { mysql, redis }: { mysql: Pool; redis: Redis },
  steps: Steps,
): Promise<void> {
  const total = await countProducts(mysql)
  await steps.step('offers', async progress => {
    await fillOffers(redis, mysql, done => progress.bar(done, total, 'products'))
    return `${total} products`
  })
  await steps.step('stock', async () => {
    await fillStock(redis, mysql)
    return undefined
  })
}
