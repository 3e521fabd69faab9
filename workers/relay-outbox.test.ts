import assert from 'node:assert/strict'
import { after, afterEach, beforeEach, test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { inTransaction } from '../infra/mysql/client.ts'
import { lockOutbox, outboxLag, writeOutbox } from '../infra/mysql/outbox.ts'
import { createPublisher } from '../infra/rabbitmq/publisher.ts'
import { createLogger } from '../infra/telemetry/logger.ts'
import { consumers } from '../services/events.ts'
import { cuttable } from '../test/cuttable.ts'
import { freshBroker, freshDatabase } from '../test/real-servers.ts'
import { until } from '../test/until.ts'
import { relayBatch } from './relay-outbox.ts'

const { pool } = await freshDatabase()
const { url, manage } = await freshBroker()
const broker = await cuttable(url)
const log = createLogger('test', 'silent')
const publisher = createPublisher({ url: broker.url }, 'test', log, consumers)
await publisher.opened
after(() => publisher.close())
beforeEach(() => pool.query('DELETE FROM outbox'))
afterEach(() => broker.mend())

const turn = () => relayBatch({ mysql: pool, publisher, log })
const write = (count: number, options?: { delayMs?: number; bulk?: boolean }) =>
  inTransaction(pool, async sql => {
    for (let id = 1; id <= count; id++)
      await writeOutbox(sql, 'product.changed', { id, facts: [] }, undefined, options)
  })
async function rows(): Promise<RowDataPacket[]> {
  return (await pool.query<RowDataPacket[]>('SELECT * FROM outbox ORDER BY id'))[0]
}
const purge = (queue: string) => manage('DELETE', `/queues/{vhost}/${queue}/contents`)
const published = (queue: string, count: number) =>
  until(`${count} in ${queue}`, async () => {
    const { messages } = (await manage('GET', `/queues/{vhost}/${queue}`)) as { messages?: number }
    return messages === count
  })

test('several relays share the outbox without gaps and without double work', async () => {
  await purge('project-product')
  await write(2_000)
  const moved = await Promise.all(
    [1, 2, 3].map(async () => {
      let sum = 0
      for (let idle = 0; idle < 3; ) {
        const n = await turn()
        sum += n
        idle = n === 0 ? idle + 1 : 0
      }
      return sum
    }),
  )
  assert.equal(
    moved.reduce((sum, n) => sum + n),
    2_000,
  )
  await published('project-product', 2_000)
})

test('a row that another transaction has not committed is not skipped for ever', async () => {
  await purge('project-product')
  const slow = await pool.getConnection()
  await slow.beginTransaction()
  await writeOutbox(slow, 'product.changed', { id: 1, facts: [] })
  await write(1)
  assert.equal(await turn(), 1)
  await slow.commit()
  slow.release()
  assert.equal(await turn(), 1)
  assert.deepEqual(await rows(), [])
})

test('while the broker is away rows wait, and go out when it is back', async () => {
  await write(3)
  broker.cut()
  await until('noticed', async () => !publisher.isOpen())
  assert.equal(await turn(), 0)
  assert.equal((await rows()).length, 3)
  assert.ok((await outboxLag(pool)).seconds > 0)
  broker.mend()
  await until('caught up', async () => (await turn()) === 3)
  assert.equal((await outboxLag(pool)).seconds, 0)
})

test('a row that breaks its contract is set aside with its reason and holds up nothing', async () => {
  await inTransaction(pool, sql => writeOutbox(sql, 'product.changed', { id: 'forty-two' }))
  await inTransaction(pool, sql => writeOutbox(sql, 'no.such.message', {}))
  await write(1)
  assert.equal(await turn(), 1)
  assert.deepEqual(
    (await rows()).map(({ refused, error }) => [refused, /expected number|not in services/.test(error)]),
    [
      [1, true],
      [1, true],
    ],
  )
  assert.equal((await outboxLag(pool)).refused, 2)
})

test('what no queue takes waits and holds up nothing', async () => {
  await manage('DELETE', '/queues/{vhost}/purge-edge')
  await inTransaction(pool, sql => writeOutbox(sql, 'page.stale', { facts: ['p1'] }))
  await write(1)
  assert.equal(await turn(), 1)
  const [row] = await rows()
  assert.equal(row?.tries, 1)
  assert.match(row?.error, /no queue takes page.stale/)
})

test('a delayed row is not due before its time, and a bulk one takes the other queue', async () => {
  await purge('project-product.bulk')
  await write(1, { delayMs: 3_600_000 })
  assert.equal(await turn(), 0)
  await write(2, { bulk: true })
  assert.equal(await turn(), 2)
  assert.equal((await rows()).length, 1)
  await published('project-product.bulk', 2)
})

test('a relay that dies between confirm and commit publishes again and loses nothing', async () => {
  await write(1)
  const dying = await pool.getConnection()
  await dying.beginTransaction()
  assert.equal((await lockOutbox(dying, 10)).length, 1)
  assert.equal(await turn(), 0)
  dying.destroy()
  await until('the row is free again', async () => (await turn()) === 1)
})
