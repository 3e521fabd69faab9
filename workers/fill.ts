import { setTimeout as delay } from 'node:timers/promises'
import { readConfig } from '../infra/config.ts'
import { createElasticsearch } from '../infra/elasticsearch/client.ts'
import { createPool } from '../infra/mysql/client.ts'
import { LeaseHeld, withLease } from '../infra/mysql/lease.ts'
import { createBlockingRedis } from '../infra/redis/client.ts'
import { keys } from '../infra/redis/keys.ts'
import {
  countProducts,
  dropOldIndices,
  fillOffers,
  indexBehindAlias,
  loadTaxonomy,
  rebuildIndex,
  warmSearch,
} from '../services/catalog/index.ts'
import { isFirstEpoch, renewEpoch } from '../services/stock/index.ts'
import { REBUILD_ELASTICSEARCH } from './rebuild-elasticsearch.ts'

/** Longer than the lease of a rebuild that was killed. */
const WAIT_MS = 20_000

/**
 * Brings the copies up from the source of truth where they are missing: stock and offers in Redis, the index of
 * products in Elasticsearch. What is complete, and made by today's definition and code, is left alone, so it costs little
 * to run again.
 */
const config = readConfig(process.env)
const mysql = createPool(config.mysql)
const redis = createBlockingRedis(config.redis)
const elasticsearch = createElasticsearch(config.elasticsearch)
const progressEvery100ms = (label: string, total: number) => {
  let last = 0
  return (done: number) => {
    if (Date.now() - last < 100 && done < total) return
    last = Date.now()
    console.log(JSON.stringify({ progress: { done, total, label } }))
  }
}

try {
  const total = await countProducts(mysql)
  const index = await indexBehindAlias({ elasticsearch })
  const complete = index?.current && index.documents >= total
  const fillRedis = async () => {
    await fillOffers(redis, mysql, progressEvery100ms('Redis', total))
    // Where movements may be under way, the worker reconcile-stock waits for them, then does the same.
    if (await isFirstEpoch(mysql)) await renewEpoch(redis, mysql)
  }
  // Side by side: Elasticsearch computes, while Redis mostly waits for its disk.
  if (!complete) await Promise.all([fillRedis(), fillIndex(Date.now() + WAIT_MS)])
  else if (!(await redis.exists(keys.epoch))) await fillRedis()
  // A server that has just started is ten times slower; other parts of the stack are still booting meanwhile.
  if (complete) await warmSearch({ elasticsearch }, await loadTaxonomy(mysql))
} finally {
  redis.disconnect()
  await elasticsearch.close()
  await mysql.end()
}

/** A start keeps no old index: what it replaces is of another definition, or incomplete. */
async function fillIndex(waitUntil: number): Promise<void> {
  try {
    await withLease(mysql, REBUILD_ELASTICSEARCH, async signal => {
      const onProgress = progressEvery100ms('Elasticsearch', await countProducts(mysql))
      await rebuildIndex({ elasticsearch }, mysql, { onProgress, signal })
      await dropOldIndices({ elasticsearch })
    })
  } catch (error) {
    if (!(error instanceof LeaseHeld) || Date.now() > waitUntil) throw error
    await delay(500)
    await fillIndex(waitUntil)
  }
}
