import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { connect } from 'amqplib'
import { keys } from '../../infra/redis/keys.ts'
import { createLogger } from '../../infra/telemetry/logger.ts'
import { freshBroker, freshRedis } from '../../test/real-servers.ts'
import { until } from '../../test/until.ts'
import { createFeedPublisher, type FeedMessage, readFeed, watchFeed } from './feed.ts'
import { createFeedTeller } from './tell-feed.ts'

const { url, manage } = await freshBroker()
const { redis } = await freshRedis()
const log = createLogger('test', 'silent')
const feed = createFeedPublisher({ url }, log)
const heard: FeedMessage[] = []
const strangers: string[] = []
let opened = 0
const reader = watchFeed({
  url,
  name: 'reader',
  log,
  onMessage: message => heard.push(message),
  onStranger: reason => strangers.push(reason),
  onOpen: () => opened++,
})
await feed.opened
await reader.opened
after(async () => {
  await reader.close()
  await feed.close()
})

test('a movement is told with the sum of the product and a number that rises', async () => {
  await redis.set(keys.epoch, '1')
  await redis.sadd(keys.skus(42), 'A', 'B')
  await redis.hset(keys.stock('A'), { available: 3, seq: 4, product: 42 })
  await redis.hset(keys.stock('B'), { available: 14, seq: 5, product: 42 })
  const tell = createFeedTeller(redis, feed, log)
  const lines = [{ sku: 'B', product: 42, delta: -1, quantity: 1, seq: 5, shown: false }]
  tell([{ id: 'm', kind: 'adjust', at: 1, lines }])
  await until('told', async () => heard.length > 0)
  assert.deepEqual(heard, [{ id: 42, stock: 17, sku: 'B', seq: 9 }])
})

test('a thousand movements at once are told in a few messages, the last of them right', async () => {
  heard.length = 0
  const tell = createFeedTeller(redis, feed, log)
  for (let n = 1; n <= 1_000; n++) {
    await redis.hincrby(keys.stock('A'), 'seq', 1)
    tell([
      {
        id: `m${n}`,
        kind: 'adjust',
        at: 1,
        lines: [{ sku: 'A', product: 42, delta: -1, quantity: 1, seq: n, shown: false }],
      },
    ])
  }
  await until('the last', async () => heard.at(-1)?.seq === 1_009)
  assert.ok(heard.length <= 1_000)
  assert.deepEqual(
    heard.map(({ seq }) => seq),
    heard.map(({ seq }) => seq).toSorted((a, b) => a - b),
  )
})

test("a stranger's message is dropped, whatever it is", async () => {
  heard.length = 0
  const connection = await connect(url)
  after(() => connection.close())
  const channel = await connection.createChannel()
  for (const text of [
    '{bad',
    '',
    '[]',
    'null',
    '{"id":"42","stock":1,"sku":"A","seq":1}',
    `{"id":42,"stock":1,"sku":"${'x'.repeat(1_000_000)}","seq":1}`,
  ])
    channel.publish('stock', 'info', Buffer.from(text))
  channel.publish('stock', 'info', Buffer.from('{"id":7,"stock":1,"sku":"A","seq":1}'))
  await until('the good one', async () => heard.length > 0)
  assert.equal(strangers.length, 6)
  assert.equal(heard[0]?.id, 7)
  assert.equal(readFeed(Buffer.from('{"id":7,"stock":1.5,"sku":"A","seq":1}')), 'not of its schema')
})

test('after the connection was cut the reader hears again, and knows that it missed something', async () => {
  const connections = await until('connections are listed', async () => {
    const all = (await manage('GET', '/vhosts/{vhost}/connections')) as { name: string }[]
    return all.length >= 2 ? all : undefined
  })
  const before = opened
  for (const { name } of connections) await manage('DELETE', `/connections/${encodeURIComponent(name)}`)
  await until('opened again', async () => opened > before)
  heard.length = 0
  await until('heard again', async () => {
    feed.tell({ id: 1, stock: 1, sku: 'A', seq: 1 })
    return heard.length > 0
  })
})
