import { setTimeout as delay } from 'node:timers/promises'
import type { Config } from '../infra/config.ts'
import type { Steps } from '../infra/local/steps.ts'
import type { Pool } from '../infra/mysql/client.ts'
import { withLease } from '../infra/mysql/lease.ts'
import type { Redis } from '../infra/redis/client.ts'
import { keys } from '../infra/redis/keys.ts'
import { countProducts, fillOffers } from '../services/catalog/index.ts'
import { compareStock, healStock, nextSkus, renewEpoch } from '../services/stock/index.ts'
import { waitingMovements } from './stock-intake.ts'

const BUCKET = 1_000
const LONGEST_WAIT_MS = 60_000

/**
 * Writes stock, offers and taxonomy to Redis again, stock first, since buyers wait for it. Never flushes: carts,
 * sessions and tickets live there, too.
 */
export async function rebuildRedis(
  { mysql, redis, config }: { mysql: Pool; redis: Redis; config: Pick<Config, 'rabbitmq'> },
  steps: Steps,
  signal?: AbortSignal,
): Promise<void> {
  await steps.step('stock', () =>
    withLease(mysql, 'rebuild-redis', () => rebuildStock(redis, mysql, config.rabbitmq), signal),
  )
  const total = await countProducts(mysql)
  await steps.step('offers', async progress => {
    await fillOffers(redis, mysql, done => progress.bar(done, total, 'products'))
    return `${total} products`
  })
}

/**
 * While stock is known, every SKU is compared with the ledger, and put right where it is wrong or missing, under the
 * hands of buyers. Without an epoch all is written anew.
 */
export async function rebuildStock(redis: Redis, mysql: Pool, rabbitmq?: { url: string }): Promise<string> {
  if (rabbitmq && !(await redis.exists(keys.epoch))) await untilNothingWaits(redis, rabbitmq.url)
  const renewed = await renewEpoch(redis, mysql)
  if (renewed) return `${renewed.skus} SKUs written, a new epoch`
  let compared = 0
  let healed = 0
  for (let last = ''; ; ) {
    const skus = await nextSkus(mysql, last, BUCKET)
    const found = skus.length > 0 ? await compareStock(redis, mysql, skus) : undefined
    if (!found) break
    if (found.behind.length > 0)
      throw new Error(
        `Redis is older than the ledger at ${found.behind[0]}; worker reconcile-stock begins a new epoch.`,
      )
    await healStock(redis, found.drift)
    compared += found.compared
    healed += found.drift.length
    last = skus.at(-1) ?? ''
  }
  return `${compared} SKUs compared, ${healed} put right`
}

/** What was admitted before stock was lost goes into the ledger first, as long as that takes a reasonable time. */
async function untilNothingWaits(redis: Redis, url: string): Promise<void> {
  for (const end = Date.now() + LONGEST_WAIT_MS; Date.now() < end; await delay(500))
    if ((await waitingMovements(redis, url)) === 0) return
}
