import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { connect } from 'amqplib'
import { freshBroker } from '../../test/real-servers.ts'
import { assertTopology, bulkOf } from './topology.ts'

const { url, manage } = await freshBroker()
const connection = await connect(url)
// It is gone with its virtual host.
connection.on('error', () => {})
after(() => connection.close().catch(() => {}))
const consumers = [{ name: 'reader', messages: ['a.happened', 'b.happened'], bulk: ['a.happened'] }]

test('it may be declared again and again, by many at once, and what is retired goes', async () => {
  const channel = await connection.createChannel()
  await channel.assertQueue('tell-ticket', { durable: true })
  await channel.close()
  await Promise.all([1, 2, 3].map(() => assertTopology(connection, consumers)))
  await assertTopology(connection, consumers)
  const queues = (await manage('GET', '/queues/{vhost}')) as { name: string; type?: string }[]
  const names = queues.map(({ name }) => name).toSorted()
  assert.deepEqual(names, [
    'reader',
    'reader.bulk',
    'reader.dead-letters',
    'shop.retry.10s',
    'shop.retry.1s',
    'shop.retry.600s',
    'shop.retry.60s',
  ])
})

test('each message finds its queue, and what is bulk the other one', async () => {
  const bindings = (await manage('GET', '/bindings/{vhost}')) as Record<string, string>[]
  const fromShop = bindings.filter(({ source }) => source === 'shop')
  assert.deepEqual(
    fromShop.map(({ routing_key, destination }) => `${routing_key} → ${destination}`).toSorted(),
    ['a.happened → reader', `${bulkOf('a.happened')} → reader.bulk`, 'b.happened → reader'],
  )
})
