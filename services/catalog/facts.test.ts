import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshRedis } from '../../test/real-servers.ts'
import { markStale, redisTime, staleSince } from './facts.ts'

const { redis } = await freshRedis()

test('a render is stale when one of its facts changed since it began, and only then', async () => {
  await markStale(redis, ['p1', 'c7'])
  const later = (await redisTime(redis)) + 1
  assert.equal(await staleSince(redis, ['p1', 'c7'], later), false, 'began after the change')
  assert.equal(await staleSince(redis, ['p2', 'c7'], later - 1_000), true, 'began before the change')
  assert.equal(await staleSince(redis, ['p2', 'o1'], later - 1_000), false, 'something else changed')
  assert.equal(await staleSince(redis, [], later - 1_000), false, 'made of nothing')
})

test('a later change of something else hides no earlier one', async () => {
  const began = await redisTime(redis)
  await markStale(redis, ['o42'])
  await markStale(redis, ['p9'])
  assert.equal(await staleSince(redis, ['o42'], began), true)
})
