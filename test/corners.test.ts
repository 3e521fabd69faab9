import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeRedis } from './corners.ts'
import { config } from './real-servers.ts'

test('corners of Redis that are taken at once are different ones, and empty', async () => {
  const corners = await Promise.all([1, 2, 3, 4].map(() => makeRedis(config)))
  try {
    assert.equal(new Set(corners.map(({ url }) => url)).size, corners.length)
    for (const { redis } of corners) {
      assert.equal(await redis.dbsize(), 0)
      await redis.set('mine', '1')
    }
  } finally {
    for (const { discard } of corners) await discard()
  }
})
