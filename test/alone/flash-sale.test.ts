import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createPool } from '../../infra/mysql/client.ts'
import { createBlockingRedis, untilReady } from '../../infra/redis/client.ts'
import { holdSale } from '../flash-sale/sale.ts'
import { config } from '../real-servers.ts'

const redis = createBlockingRedis(config.redis)
const mysql = createPool(config.mysql, 4)
await untilReady(redis, 60_000)
after(async () => {
  redis.disconnect()
  await mysql.end()
})

/** `npm run flash-sale` in its shortest form, beside the shop's own workers, which die of it. */
test('300 want 20 pieces while workers are killed: 20 are sold, and everybody is told', async () => {
  const wanted = { origin: config.origin, buyers: 300, units: 20, atOnce: 32, seed: 1, deaths: 3 }
  const report = await holdSale({ mysql, redis }, wanted)
  assert.deepEqual(report.wrong, [])
  assert.deepEqual(
    [report.confirmed, report.soldOut, report.oversold, report.lost, report.untold],
    [20, 280, 0, 0, 0],
  )
  assert.ok(report.deaths > 0)
})
