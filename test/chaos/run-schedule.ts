import type { Config } from '../../infra/config.ts'
import { createElasticsearch } from '../../infra/elasticsearch/client.ts'
import { createPool } from '../../infra/mysql/client.ts'
import { createRedis, untilReady } from '../../infra/redis/client.ts'
import { issueToken } from '../../services/accounts/index.ts'
import { chooseProducts, makeChanges } from './changes.ts'
import { startCrew } from './crew.ts'
import { assertAtRest, deadLettersIn } from './invariants.ts'
import type { Schedule } from './schedule.ts'

const PRODUCTS = 6
const TOKEN_HOURS = 2

/** The running shop with a crew of mortal workers, and a way to let one accident happen to it. */
export async function openChaos(config: Config) {
  const redis = createRedis(config.redis)
  const mysql = createPool(config.mysql, 10)
  const elasticsearch = createElasticsearch(config.elasticsearch)
  await untilReady(redis)
  const shop = {
    origin: config.origin,
    token: await issueToken(config, ['stock:write'], TOKEN_HOURS),
    mysql,
    products: await chooseProducts(config.origin, PRODUCTS),
  }
  const left = await deadLettersIn(config.rabbitmq.url)
  const crew = await startCrew()
  return {
    /** Rejects when something does not hold afterwards; resolves to how many processes died. */
    async run(schedule: Schedule): Promise<number> {
      const before = crew.deaths()
      const accident = crew.meetWith(schedule.accident)
      const accepted = await makeChanges(shop, schedule)
      await accident
      await assertAtRest({ config, mysql, redis, elasticsearch, left }, accepted)
      crew.disarm()
      return crew.deaths() - before
    },
    async close(): Promise<void> {
      await crew.stop()
      redis.disconnect()
      await elasticsearch.close()
      await mysql.end()
    },
  }
}
