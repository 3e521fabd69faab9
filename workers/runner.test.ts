import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { createPublisher } from '../infra/rabbitmq/publisher.ts'
import { createMetrics } from '../infra/telemetry/inner-server.ts'
import { createLogger } from '../infra/telemetry/logger.ts'
import { freshBroker } from '../test/real-servers.ts'
import { until } from '../test/until.ts'
import { type Job, runWorker, type Worker } from './runner.ts'
import { toMessage } from './to-message.ts'

const { url, manage } = await freshBroker()
const log = createLogger('test', 'silent')
const publisher = createPublisher({ url }, 'test', log)
after(() => publisher.close())

type Handle = Worker<'product.changed', object>['handle']
function run(handle: Handle) {
  const worker: Worker<'product.changed', object> = {
    name: 'project-product',
    message: 'product.changed',
    prefetch: 4,
    deadlineMs: 5_000,
    handle,
  }
  const running = runWorker(worker, {}, { url, publisher, metrics: createMetrics('test'), log })
  return { ...running, consumes: until('consumes', async () => running.check() ?? true) }
}

const depth = async (queue: string) =>
  ((await manage('GET', `/queues/{vhost}/${queue}`)) as { messages?: number } | undefined)?.messages
const send = (id: number) => publisher.publish([toMessage('product.changed', { id, facts: [] })])

test('a failing job comes again with its attempt counted, and succeeds then', async () => {
  const jobs: Job[] = []
  const done = Promise.withResolvers<void>()
  const worker = run(async (_payload, _context, job) => {
    jobs.push(job)
    if (job.attempt === 1) throw new Error('first time')
    done.resolve()
  })
  await worker.consumes
  await send(1)
  await done.promise
  await worker.drain()
  assert.deepEqual(
    jobs.map(job => job.attempt),
    [1, 2],
  )
  assert.equal(jobs[0]?.id, jobs[1]?.id)
})

test('what nobody can read is a dead letter at once', async () => {
  const worker = run(async () => assert.fail('must not be handled'))
  await worker.consumes
  const broken = {
    id: randomUUID(),
    exchange: 'shop',
    routingKey: 'product.changed',
    body: { id: 'forty-two' },
  }
  await publisher.publish([broken])
  await until('dead letter', async () => (await depth('project-product.dead-letters')) === 1)
  await worker.drain()
})

test('a job at work when the worker drains is finished and acknowledged', async () => {
  const began = Promise.withResolvers<void>()
  const finish = Promise.withResolvers<void>()
  let finished = false
  const worker = run(async () => {
    began.resolve()
    await finish.promise
    finished = true
  })
  await worker.consumes
  await send(2)
  await began.promise
  const drained = worker.drain()
  finish.resolve()
  await drained
  assert.equal(finished, true)
  await until('empty queue', async () => (await depth('project-product')) === 0)
})

test('consumption comes back after the connection was cut', async () => {
  const handled = Promise.withResolvers<number>()
  const worker = run(async payload => handled.resolve(payload.id))
  await worker.consumes
  const connections = await until('connection is listed', async () => {
    const all = (await manage('GET', '/vhosts/{vhost}/connections')) as { name: string }[]
    return all.length > 0 ? all : undefined
  })
  for (const { name } of connections) await manage('DELETE', `/connections/${encodeURIComponent(name)}`)
  await until('sent', () => send(3).then(() => true))
  assert.equal(await handled.promise, 3)
  await worker.drain()
})

test('an unroutable message is refused although the broker confirms it', async () => {
  const nowhere = { id: randomUUID(), exchange: 'shop', routingKey: 'nobody.listens', body: {} }
  await assert.rejects(publisher.publish([nowhere]), /no queue takes nobody.listens/)
})
