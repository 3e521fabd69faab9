import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import { createPublisher } from '../infra/rabbitmq/publisher.ts'
import { createBlockingRedis } from '../infra/redis/client.ts'
import { keys } from '../infra/redis/keys.ts'
import { createLogger } from '../infra/telemetry/logger.ts'
import { consumers } from '../services/events.ts'
import { cuttable } from '../test/cuttable.ts'
import { freshBroker, freshRedis } from '../test/real-servers.ts'
import { until } from '../test/until.ts'
import { movementLag, openMovementStream } from './movement-stream.ts'
import { relayBatch } from './relay-movements.ts'

const { redis, url } = await freshRedis(19)
const { url: brokerUrl, manage } = await freshBroker()
const broker = await cuttable(brokerUrl)
const log = createLogger('test', 'silent')
const publisher = createPublisher({ url: broker.url }, 'test', log, consumers)
await publisher.opened
after(() => publisher.close())

const open: (() => Promise<void>)[] = []
function relay(name: string) {
  const blocking = createBlockingRedis({ url })
  const stream = openMovementStream(redis, blocking, name)
  const close = async () => {
    await stream.close()
    blocking.disconnect()
  }
  open.push(close)
  return { stream, turn: () => relayBatch({ publisher, log }, stream) }
}
afterEach(async () => {
  broker.mend()
  for (const close of open.splice(0)) await close()
  await redis.flushdb()
})

async function admit(count: number): Promise<void> {
  const pipeline = redis.pipeline()
  for (let n = 0; n < count; n++) {
    const line = { sku: 'A', product: 1, delta: -1, quantity: 1, seq: n + 1, shown: false }
    const movement = { id: `m${n}-${Math.random()}`, kind: 'adjust', at: 1_700_000_000_000, lines: [line] }
    pipeline.xadd(keys.movements, '*', 'movement', JSON.stringify(movement), 'correlation', 'c')
  }
  await pipeline.exec()
}
const left = () => redis.xlen(keys.movements)
const purge = () => manage('DELETE', '/queues/{vhost}/record-stock/contents')
/** What the broker has; its management tells it late. */
const published = (count: number) =>
  until(`${count} published`, async () => {
    const queue = (await manage('GET', '/queues/{vhost}/record-stock')) as { messages?: number }
    return queue.messages === count
  })

test('several relays share the stream without gaps and without double work', async () => {
  await purge()
  await admit(3_000)
  const relays = ['a', 'b', 'c'].map(relay)
  const moved = await Promise.all(
    relays.map(async ({ turn }) => {
      let sum = 0
      while ((await left()) > 0) sum += await turn()
      return sum
    }),
  )
  assert.equal(
    moved.reduce((sum, n) => sum + n),
    3_000,
  )
  await published(3_000)
})

test('what a dead relay had read is taken over within seconds, by one of the others alone', async () => {
  await purge()
  await admit(10)
  const dead = relay('dead')
  assert.equal((await dead.stream.read()).length, 10)
  await open.pop()?.()
  const [b, c] = [relay('b'), relay('c')]
  const moved = await Promise.all(
    [b, c].map(async ({ turn }) => {
      let sum = 0
      while ((await left()) > 0) sum += await turn()
      return sum
    }),
  )
  assert.deepEqual(moved.toSorted(), [0, 10])
})

test('a relay that lives keeps what it reads, however slow the broker is', async () => {
  await admit(1)
  const slow = relay('slow')
  await slow.stream.read()
  const other = relay('other')
  assert.deepEqual(await other.stream.read(), [])
  assert.deepEqual(await other.stream.read(), [])
})

test('while the broker is away movements wait, and go out when it is back', async () => {
  await purge()
  await admit(5)
  const { turn } = relay('a')
  broker.cut()
  await until('noticed', async () => !publisher.isOpen())
  assert.equal(await turn(), 0)
  assert.equal(await left(), 5)
  assert.ok((await movementLag(redis)) >= 0)
  broker.mend()
  await until('caught up', async () => {
    await turn()
    return (await left()) === 0
  })
  await published(5)
})

test('an entry that nobody can read is set aside and holds up nothing', async () => {
  await redis.xadd(keys.movements, '*', 'movement', '{"id":', 'correlation', 'c')
  await admit(1)
  assert.equal(await relay('a').turn(), 1)
  assert.equal(await left(), 0)
  const [[, fields] = ['', []]] = await redis.xrange(keys.refusedMovements, '-', '+')
  assert.equal(fields[1], '{"id":')
  assert.match(fields.at(-1) ?? '', /JSON/)
})

test('a movement that was read in an answer that got lost comes again', async () => {
  await admit(1)
  const { turn } = relay('a')
  await turn()
  await admit(1)
  await redis.xreadgroup('GROUP', 'relay', 'a', 'COUNT', 1, 'STREAMS', keys.movements, '>')
  await until('published after all', async () => {
    await turn()
    return (await left()) === 0
  })
})
