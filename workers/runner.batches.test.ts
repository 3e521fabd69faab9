import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createPublisher } from '../infra/rabbitmq/publisher.ts'
import { createMetrics } from '../infra/telemetry/inner-server.ts'
import { createLogger } from '../infra/telemetry/logger.ts'
import { freshBroker } from '../test/real-servers.ts'
import { until } from '../test/until.ts'
import { type BatchItem, type BatchWorker, Bury, runWorker } from './runner.ts'
import { toMessage } from './to-message.ts'

const { url, manage } = await freshBroker()
const log = createLogger('test', 'silent')
const publisher = createPublisher({ url }, 'test', log)
after(() => publisher.close())

type Items = BatchItem<'product.changed'>[]
async function run(
  batch: BatchWorker<'product.changed', object>['batch'],
  handleBatch: BatchWorker<'product.changed', object>['handleBatch'],
) {
  const metrics = createMetrics('test')
  const worker: BatchWorker<'product.changed', object> = {
    name: 'project-product',
    message: 'product.changed',
    prefetch: 20,
    deadlineMs: 5_000,
    batch,
    handleBatch,
  }
  const running = runWorker(worker, {}, { url, publisher, metrics, log })
  await until('consumes', async () => running.check() ?? true)
  const outcomes = async () => {
    const metric = await metrics.getSingleMetric('worker_jobs_total')?.get()
    return Object.fromEntries(metric?.values.map(({ labels, value }) => [labels.outcome, value]) ?? [])
  }
  return { ...running, outcomes }
}
const send = (...ids: number[]) =>
  publisher.publish(ids.map(id => toMessage('product.changed', { id, facts: [] })))
const held = async () => {
  const queue = await manage('GET', '/queues/{vhost}/project-product')
  return (queue as { messages_unacknowledged?: number }).messages_unacknowledged
}
const idsOf = (items: Items) => items.map(({ payload }) => payload.id)

test('what comes together is handed on together, up to the size of a batch', async () => {
  const batches: number[][] = []
  const worker = await run({ size: 5, waitMs: 200 }, async items => {
    batches.push(idsOf(items))
  })
  await send(...Array.from({ length: 12 }, (_, n) => n + 1))
  await until('all are handled', async () => batches.flat().length === 12)
  await worker.drain()
  assert.deepEqual(
    batches.map(batch => batch.length),
    [5, 5, 2],
  )
})

test('only what failed in a batch is tried again, and what is buried never', async () => {
  const batches: number[][] = []
  const worker = await run({ size: 3, waitMs: 500 }, async items => {
    batches.push(idsOf(items))
    return items.map(({ payload, job }) =>
      payload.id === 2 && job.attempt === 1
        ? new Error('not yet')
        : payload.id === 3
          ? new Bury('never')
          : undefined,
    )
  })
  await send(1, 2, 3)
  await until('the second try', async () => batches.length === 2)
  await worker.drain()
  assert.deepEqual(batches, [[1, 2, 3], [2]])
  assert.deepEqual(await worker.outcomes(), { done: 2, retried: 1, dead: 1 })
})

test('a batch that throws is tried again as a whole', async () => {
  const seen = new Map<number, number>()
  const worker = await run({ size: 2, waitMs: 500 }, async items => {
    for (const { payload, job } of items) seen.set(payload.id, job.attempt)
    if (items.some(({ job }) => job.attempt === 1)) throw new Error('first time')
  })
  await send(1, 2)
  await until('the second try', async () => seen.get(1) === 2 && seen.get(2) === 2)
  await worker.drain()
  assert.deepEqual(await worker.outcomes(), { retried: 2, done: 2 })
})

test('what waits for its batch when the worker drains is done first', async () => {
  const batches: number[][] = []
  const worker = await run({ size: 10, waitMs: 60_000 }, async items => {
    batches.push(idsOf(items))
  })
  await send(1, 2)
  await send(3)
  await until('delivered', async () => (await held()) === 3)
  await worker.drain()
  assert.deepEqual(batches, [[1, 2, 3]])
})
