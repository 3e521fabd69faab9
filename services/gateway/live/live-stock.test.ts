import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { keys } from '../../../infra/redis/keys.ts'
import { createMetrics } from '../../../infra/telemetry/inner-server.ts'
import { createLogger } from '../../../infra/telemetry/logger.ts'
import { freshBroker, freshRedis } from '../../../test/real-servers.ts'
import { until } from '../../../test/until.ts'
import { createFeedPublisher, type ProductStock } from '../../stock/index.ts'
import { createLiveStock, type Watcher } from './live-stock.ts'

const { url } = await freshBroker()
const { redis } = await freshRedis()
const log = createLogger('test', 'silent')
const metrics = createMetrics('test')
const feed = createFeedPublisher({ url }, log)
const live = createLiveStock({ url, redis, log, metrics })
after(async () => {
  await live.close()
  await feed.close()
})
before(async () => {
  await redis.set(keys.epoch, '1')
  await redis.sadd(keys.skus(1), 'A')
  await redis.hset(keys.stock('A'), { available: 5, seq: 1, product: 1 })
  await feed.opened
})

function looker(): { watch: Watcher; seen: (ProductStock | undefined)[] } {
  const seen: (ProductStock | undefined)[] = []
  return { seen, watch: stock => seen.push(stock) }
}
const outcome = async (name: string) =>
  Number(new RegExp(`outcome="${name}".*} (\\d+)`).exec(await metrics.metrics())?.[1] ?? 0)

test('who looks is shown the number now, and again when the feed says that it moved', async () => {
  const one = looker()
  const stop = live.watch(1, one.watch)
  await until('first', async () => one.seen.length === 1)
  assert.deepEqual(one.seen[0]?.variants, [{ sku: 'A', stock: 5 }])
  await redis.hset(keys.stock('A'), { available: 4, seq: 2 })
  // The feed may not be bound yet: told until it is heard, and shown once all the same.
  await until('second', async () => {
    feed.tell({ id: 1, stock: 4, sku: 'A', seq: 2 })
    return one.seen.length === 2
  })
  assert.equal(one.seen[1]?.stock, 4)
  stop()
})

test('what a message claims is not shown: a stranger can neither lie nor keep a later number away', async () => {
  const one = looker()
  const stop = live.watch(1, one.watch)
  await until('first', async () => one.seen.length === 1)
  const before = [await outcome('watched'), await outcome('unwatched')]
  feed.tell({ id: 1, stock: 1_000_000, sku: 'A', seq: Number.MAX_SAFE_INTEGER })
  feed.tell({ id: 999, stock: 1, sku: 'Z', seq: 1 })
  await until('heard', async () => (await outcome('unwatched')) === (before[1] ?? 0) + 1)
  // What the test before has told may be heard only now.
  assert.ok((await outcome('watched')) > (before[0] ?? 0))
  await redis.hset(keys.stock('A'), { available: 3, seq: 3 })
  feed.tell({ id: 1, stock: 3, sku: 'A', seq: 3 })
  await until('the true one', async () => one.seen.length === 2)
  assert.deepEqual(
    one.seen.map(stock => stock?.stock),
    [4, 3],
  )
  stop()
})

test('without an epoch it says that nobody knows, and the number as soon as somebody does', async () => {
  await redis.del(keys.epoch)
  const one = looker()
  const stop = live.watch(1, one.watch)
  await until('unknown', async () => one.seen.length === 1)
  assert.equal(one.seen[0], undefined)
  await redis.set(keys.epoch, '2')
  await until('known', async () => one.seen.length === 2)
  assert.equal(one.seen[1]?.stock, 3)
  stop()
})

test('who has left is shown nothing any more', async () => {
  const [gone, here] = [looker(), looker()]
  const stops = [live.watch(1, gone.watch), live.watch(1, here.watch)]
  await until('both', async () => gone.seen.length === 1 && here.seen.length === 1)
  stops[0]?.()
  stops[0]?.()
  await redis.hset(keys.stock('A'), { available: 2, seq: 4 })
  feed.tell({ id: 1, stock: 2, sku: 'A', seq: 4 })
  await until('the other', async () => here.seen.length === 2)
  assert.equal(gone.seen.length, 1)
  stops[1]?.()
})
