import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { ConfirmChannel } from 'amqplib'
import { cuttable } from '../../test/cuttable.ts'
import { freshBroker } from '../../test/real-servers.ts'
import { until } from '../../test/until.ts'
import { createLogger } from '../telemetry/logger.ts'
import { createPublisher } from './publisher.ts'
import { superviseChannel } from './supervised-channel.ts'

const { url, manage } = await freshBroker()
const way = await cuttable(url)
const log = createLogger('test', 'silent')
const seen: string[] = []
let channel: ConfirmChannel | undefined
let setups = 0

const supervised = superviseChannel({
  url: way.url,
  name: 'test',
  log,
  async setup(fresh, lost) {
    setups++
    await fresh.assertQueue('q', { durable: true, arguments: { 'x-queue-type': 'quorum' } })
    await fresh.consume('q', message => {
      if (message === null) return lost(new Error('cancelled'))
      seen.push(String(message.content))
      fresh.ack(message)
    })
    channel = fresh
  },
})
after(() => supervised.close())
const publisher = createPublisher({ url }, 'test', log)
after(() => publisher.close())
await Promise.all([supervised.opened, publisher.opened])

async function consumesAgain(body: string) {
  await until('set up again', async () => supervised.isOpen())
  await publisher.publish([{ id: body, exchange: '', routingKey: 'q', body: Buffer.from(body) }])
  await until('consumed', async () => seen.includes(body))
}

test('after an error of the channel on a live connection it consumes again', async () => {
  const before = setups
  // The broker closes a channel that acknowledges what it was never given.
  channel?.ack({ fields: { deliveryTag: 4711 } } as never)
  await until('noticed', async () => setups > before)
  await consumesAgain('after a channel error')
})

test('after the broker cancelled the consumer it consumes again', async () => {
  const before = setups
  await manage('DELETE', '/queues/{vhost}/q')
  await until('noticed', async () => setups > before)
  await consumesAgain('after a cancel')
})

test('after the connection broke, and was refused for a while, it consumes again', async () => {
  way.cut()
  await until('noticed', async () => !supervised.isOpen())
  way.mend()
  await consumesAgain('after a cut')
})

test('a publisher whose channel is gone tells so for each message, and does not throw', async () => {
  const away = await cuttable(url)
  const cut = createPublisher({ url: away.url }, 'test', log)
  await cut.opened
  away.cut()
  const message = { id: '1', exchange: '', routingKey: 'q', body: {} }
  const outcomes = await cut.publishEach([message, message])
  assert.equal(outcomes.filter(error => error instanceof Error).length, 2)
  await cut.close()
})
