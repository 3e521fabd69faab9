import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createPublisher } from '../infra/rabbitmq/publisher.ts'
import { keys } from '../infra/redis/keys.ts'
import { createMetrics } from '../infra/telemetry/inner-server.ts'
import { createLogger } from '../infra/telemetry/logger.ts'
import { consumers } from '../services/events.ts'
import { freshBroker, freshRedis } from '../test/real-servers.ts'
import { until } from '../test/until.ts'
import { type Running, runWorker, type Worker } from './runner.ts'
import { waitingMovements } from './stock-intake.ts'
import { toMessage } from './to-message.ts'

const log = createLogger('test', 'silent')
const { redis } = await freshRedis()
const { url } = await freshBroker()
const publisher = createPublisher({ url }, 'test', log, consumers)
await publisher.opened
after(() => publisher.close())

/** A settler that holds what it gets until `go`; `telling`: whether it shows in Redis what it does. */
function settler(telling: boolean) {
  const go = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const worker: Worker<'stock.moved', object> = {
    name: 'record-stock',
    message: 'stock.moved',
    prefetch: 4,
    deadlineMs: 60_000,
    async handle() {
      begun.resolve()
      await go.promise
    },
  }
  const tools = { url, publisher, metrics: createMetrics('test'), log, ...(telling ? { redis } : {}) }
  return { running: runWorker(worker, {}, tools), begun: begun.promise, go: go.resolve }
}
const consuming = (running: Running) =>
  until('consumes', async () => {
    running.check()
    return true
  })
const moved = toMessage('stock.moved', {
  id: 'one',
  kind: 'adjust',
  at: 1,
  lines: [{ sku: 'S', product: 1, delta: 1, quantity: 1, seq: 1, shown: false }],
})
const waiting = () => waitingMovements(redis, url)

test('a movement is counted wherever it is: on the stream, in the queue, in the hands of a worker', async () => {
  await redis.xadd(keys.movements, '1-1', 'movement', '{}')
  assert.equal(await waiting(), 1)
  await redis.xdel(keys.movements, '1-1')
  assert.equal(await waiting(), 0)
  await publisher.publish([moved])
  assert.equal(await waiting(), 1)
  const { running, begun, go } = settler(true)
  await begun
  assert.equal(await waiting(), 1)
  go()
  await until('nothing waits', async () => (await waiting()) === 0)
  await running.drain()
})

test('of a consumer that does not say what it holds, something is supposed', async () => {
  const { running } = settler(false)
  await consuming(running)
  assert.equal(await waiting(), 1)
  await running.drain()
  await until('nothing waits', async () => (await waiting()) === 0)
})
