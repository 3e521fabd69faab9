import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { createPool } from '../infra/mysql/client.ts'
import { createRedis, untilReady } from '../infra/redis/client.ts'
import { keys } from '../infra/redis/keys.ts'
import { nextSkus } from '../services/stock/index.ts'
import { config } from './real-servers.ts'
import { until } from './until.ts'

const redis = createRedis(config.redis)
const mysql = createPool(config.mysql)
await untilReady(redis)
after(async () => {
  redis.disconnect()
  await mysql.end()
})

test('a number that somebody changed by hand in the running shop is put right, and the ledger tells of it', async () => {
  const [sku = ''] = await nextSkus(mysql, 'M', 1)
  const before = Number(await redis.hget(keys.stock(sku), 'available'))
  await redis.hincrby(keys.stock(sku), 'available', 3)
  await until('healed', async () => Number(await redis.hget(keys.stock(sku), 'available')) === before, 30_000)
  const row = await until('in the ledger', async () => {
    const [rows] = await mysql.query<RowDataPacket[]>(
      "SELECT kind, delta, settled FROM stock_movement WHERE sku = ? AND id LIKE 'heal:%'",
      [sku],
    )
    return rows[0]
  })
  assert.deepEqual([row.kind, row.delta, row.settled], ['compensate', -3, 0])
})
