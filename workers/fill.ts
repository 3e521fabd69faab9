import { readConfig } from '../infra/config.ts'
import { createElasticsearch } from '../infra/elasticsearch/client.ts'
import { createPool } from '../infra/mysql/client.ts'
import { createBlockingRedis } from '../infra/redis/client.ts'
import { keys } from '../infra/redis/keys.ts'
import {
  countProducts,
  fillIndex,
  fillOffers,
  indexBehindAlias,
  loadTaxonomy,
  offersInto,
  warmSearch,
  writeTaxonomy,
} from '../services/catalog/index.ts'
import { fillStock } from '../services/stock/index.ts'

/**
 * Brings the copies up from the source of truth where they are missing: stock and offers in Redis, the index of
 * products in Elasticsearch. What is complete and of today's definition is left alone, so it costs little to run again.
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
  const index = await indexBehindAlias(elasticsearch)
  const complete = index?.current && index.documents >= total
  if (!complete) {
    await writeTaxonomy(redis, await loadTaxonomy(mysql))
    const progress = progressEvery100ms('Elasticsearch and Redis', total)
    await Promise.all([
      fillIndex(elasticsearch, mysql, total, progress, offersInto(redis)),
      fillStock(redis, mysql),
    ])
  } else if (!(await redis.exists(keys.epoch))) {
    await fillOffers(redis, mysql, progressEvery100ms('Redis', total))
    await fillStock(redis, mysql)
  }
  // A server that has just started is ten times slower; other parts of the stack are still booting meanwhile.
  if (complete) await warmSearch({ elasticsearch }, await loadTaxonomy(mysql))
} finally {
  redis.disconnect()
  await elasticsearch.close()
  await mysql.end()
}
