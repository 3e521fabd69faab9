import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { connect } from 'amqplib'
import { workersOnFreshBroker } from '../test/test-worker.ts'
import { until } from '../test/until.ts'
import type { Running } from './runner.ts'
import { toMessage } from './to-message.ts'

const { url, manage, publisher, run } = await workersOnFreshBroker()
let worker: Running | undefined
afterEach(() => worker?.drain())
const send = (id: number) => publisher.publish([toMessage('product.changed', { id, facts: [] })])

test('a consumer that the broker cancelled consumes again', async () => {
  const handled: number[] = []
  worker = await run(async ({ id }) => handled.push(id))
  await manage('DELETE', '/queues/{vhost}/project-product')
  await until('sent to the queue that was made anew', () => send(1).then(() => true))
  await until('handled', async () => handled.includes(1))
})

test('reordered and repeated messages reach the worker, each with its own id', async () => {
  const ids = new Set<string>()
  let count = 0
  worker = await run(async (_payload, _context, job) => {
    ids.add(job.id)
    count++
  })
  const message = toMessage('product.changed', { id: 1, facts: [] })
  await publisher.publish([message, toMessage('product.changed', { id: 2, facts: [] }), message])
  await until('all', async () => count === 3)
  assert.equal(ids.size, 2)
})

test('a message that kills its consumer again and again becomes a dead letter by the delivery limit', async () => {
  const connection = await connect(url)
  await send(66)
  for (let n = 0; n <= 20; n++) {
    const channel = await connection.createChannel()
    await until('delivered', async () => (await channel.get('project-product')) || (await dead()) === 1)
    await channel.close()
  }
  await until('dead letter', async () => (await dead()) === 1)
  await connection.close()

  async function dead() {
    const channel = await connection.createChannel()
    const { messageCount } = await channel.checkQueue('project-product.dead-letters')
    await channel.close()
    return messageCount
  }
})
