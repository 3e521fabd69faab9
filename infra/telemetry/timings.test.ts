import assert from 'node:assert/strict'
import { test } from 'node:test'
import { serverTiming, timed, withTimings } from './timings.ts'

const names = () => serverTiming()?.replaceAll(/;dur=\d+\.\d\d/g, '')

test('a request notes its own stores, failures too, and nobody else’s', async () => {
  await Promise.all([
    withTimings(async () => {
      assert.equal(await timed('redis', 'offers', Promise.resolve(1)), 1)
      await assert.rejects(timed('elasticsearch', 'search', Promise.reject(new Error('away'))), /away/)
      assert.equal(names(), 'redis.offers, elasticsearch.search, gateway')
    }),
    withTimings(async () => {
      await timed('memory', 'taxonomy', Promise.resolve())
      assert.equal(names(), 'memory.taxonomy, gateway')
    }),
  ])
})

test('outside a request nothing is noted', async () => {
  assert.equal(await timed('redis', 'offers', Promise.resolve(1)), 1)
  assert.equal(serverTiming(), undefined)
})
