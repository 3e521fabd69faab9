import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cuttable } from '../../test/cuttable.ts'
import { config } from '../../test/real-servers.ts'
import { until } from '../../test/until.ts'
import { createBlockingRedis, createRedis, REDIS_IS_AWAY, REDIS_IS_SILENT, untilReady } from './client.ts'

test('a Redis that hangs is waited for once; who asks next is told at once, and hears it again when it is back', async () => {
  const way = await cuttable(config.redis.url)
  const redis = createRedis({ url: way.url, deadlineMs: 500 })
  after(() => redis.disconnect())
  await untilReady(redis, 30_000)
  way.silence()
  await assert.rejects(redis.get('a'), { message: REDIS_IS_SILENT })
  for (let n = 0; n < 5; n++) await assert.rejects(redis.get('a'), { message: REDIS_IS_AWAY })
  way.mend()
  await until('it answers again', () => redis.ping())
})

test('who waits for a Redis that was cut off without a word asks again over another connection', async () => {
  const way = await cuttable(config.redis.url)
  const redis = createBlockingRedis({ url: way.url, silenceMs: 500 })
  after(() => redis.disconnect())
  await untilReady(redis, 30_000)
  way.silence()
  const answer = redis.ping()
  way.mend()
  assert.equal(await answer, 'PONG')
})
