import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { inTransaction } from '../infra/mysql/client.ts'
import { lockOutbox } from '../infra/mysql/outbox.ts'
import { keys } from '../infra/redis/keys.ts'
import type { EventName, Payload } from '../services/events.ts'
import {
  placeOrder as accept,
  type Order,
  readTicket,
  recordStep,
  stateOf,
} from '../services/orders/index.ts'
import { moveStock } from '../services/stock/index.ts'
import { freshDatabase, freshRedis } from '../test/real-servers.ts'
import { sampleJob as job } from '../test/sample-job.ts'
import { sampleOrder } from '../test/sample-order.ts'
import { openShelf } from '../test/shelf.ts'
import type { WorkerContext } from './context.ts'
import { placeOrder } from './place-order.ts'
import { Later } from './runner.ts'

const { pool } = await freshDatabase()
const { redis } = await freshRedis()
const context = { mysql: pool, redis } as WorkerContext
const addToShelf = openShelf(pool, redis)
let sku = ''
/** A SKU of which Redis has `available` and MySQL `onHand`. */
async function shelf(available: number, onHand: number): Promise<void> {
  sku = await addToShelf(onHand, available)
}

beforeEach(async () => {
  await redis.flushdb()
  await pool.query('DELETE FROM outbox')
})

/** Accepts an order of two pieces; gives the message that its relay would publish. */
async function accepted(key = sku): Promise<{ order: Order; message: Payload<'order.placed'> }> {
  const order = sampleOrder(key, [{ sku, quantity: 2 }])
  assert.equal((await accept(redis, order, 'wish')).status, 'accepted')
  const [[, fields] = ['', []]] = await redis.xrevrange(keys.movements, '+', '-', 'COUNT', 1)
  return { order, message: { movement: JSON.parse(fields[1] ?? ''), order: fields[5] ?? '' } }
}
/** As the runner hands it over; resolves to how each ended. */
const placeIn = async (from: WorkerContext, ...messages: Payload<'order.placed'>[]) =>
  (await placeOrder.handleBatch(
    messages.map(payload => ({ payload, job })),
    from,
    job.signal,
  )) ?? []
const place = (...messages: Payload<'order.placed'>[]) => placeIn(context, ...messages)
const rows = async (sql: string, values: unknown[]) => (await pool.query<RowDataPacket[]>(sql, values))[0]
const messages = (name: EventName = 'order.committed') =>
  inTransaction(pool, async sql => (await lockOutbox(sql, 100)).filter(row => row.name === name))

test('an order is written with its lines, its VAT, its stock and its message', async () => {
  await shelf(5, 5)
  const { order, message } = await accepted()
  await place(message)
  const [row] = await rows('SELECT * FROM customer_order WHERE id = ?', [order.id])
  assert.deepEqual(
    [row?.state, row?.email, row?.name, row?.total, row?.placed_at],
    ['awaiting payment', order.email, order.address.name, order.totals.total, new Date(order.placedAt)],
  )
  const [line] = await rows('SELECT * FROM order_line WHERE order_id = ?', [order.id])
  assert.deepEqual([line?.sku, line?.quantity, line?.unit_price], [sku, 2, 1_000])
  const [vat] = await rows('SELECT * FROM order_vat WHERE order_id = ?', [order.id])
  assert.deepEqual([vat?.percent, vat?.gross, vat?.vat], [21, 2_495, 433])
  const [stock] = await rows('SELECT on_hand, reserved FROM stock WHERE sku = ?', [sku])
  assert.deepEqual({ ...stock }, { on_hand: 5, reserved: 2 })
  const [event] = await messages()
  assert.equal(event?.correlationId, 'request-1')
  const ticket = await readTicket(redis, order.ticket)
  assert.equal(ticket && stateOf(ticket.steps), 'awaiting payment')
})

test('a message that comes twice writes once and says so once', async () => {
  await shelf(5, 5)
  const { order, message } = await accepted()
  await Promise.all([place(message), place(message)])
  await place(message)
  assert.equal((await rows('SELECT id FROM customer_order WHERE id = ?', [order.id])).length, 1)
  assert.equal((await messages()).length, 1)
  const [stock] = await rows('SELECT reserved FROM stock WHERE sku = ?', [sku])
  assert.equal(stock?.reserved, 2)
})

test('what the ledger refuses for good ends on the ticket, and Redis has its stock back', async () => {
  await shelf(5, 1)
  const { order, message } = await accepted()
  await place(message)
  await place(message)
  const [row] = await rows('SELECT state FROM customer_order WHERE id = ?', [order.id])
  assert.equal(row?.state, 'refused')
  const ticket = await readTicket(redis, order.ticket)
  assert.equal(ticket && stateOf(ticket.steps), 'refused')
  assert.equal(await redis.hget(keys.stock(sku), 'available'), '5')
  assert.equal((await messages()).length, 0)
  const told = await messages('order.told')
  assert.deepEqual(
    told.map(({ payload, correlationId }) => ({ payload, correlationId })),
    [{ payload: { order: order.id, what: 'cancelled' }, correlationId: 'request-1' }],
    'and by mail, once',
  )
})

test('an order whose elders come while it is being refused is told of like any other', async () => {
  await shelf(5, 1)
  const { order, message } = await accepted()
  let transactions = 0
  const mysql = new Proxy(pool, {
    get: (target, name) =>
      name === 'getConnection'
        ? async () => {
            // With others, alone, and then the one that refuses.
            if (++transactions === 3) await pool.query('UPDATE stock SET on_hand = 5 WHERE sku = ?', [sku])
            return target.getConnection()
          }
        : Reflect.get(target, name),
  })
  assert.deepEqual(await placeIn({ ...context, mysql }, message), [undefined])
  assert.equal(transactions, 3)
  assert.equal(await stateIn(order), 'awaiting payment')
  assert.deepEqual(
    (await messages()).map(({ payload }) => payload),
    [{ order: order.id }],
  )
  assert.equal((await messages('order.told')).length, 0)
  assert.equal((await readTicket(redis, order.ticket))?.steps.stock, 'done')
  const [stock] = await rows('SELECT on_hand, reserved FROM stock WHERE sku = ?', [sku])
  assert.deepEqual({ ...stock }, { on_hand: 5, reserved: 2 })
})

const stateIn = async ({ id }: Order) =>
  (await rows('SELECT state FROM customer_order WHERE id = ?', [id]))[0]?.state

test('an order that came before its elder is put off, and fails no try for it', async () => {
  await shelf(1, 1)
  await moveStock(redis, {
    id: `${sku}:elder`,
    kind: 'adjust',
    lines: [{ sku, delta: 1 }],
    rememberSeconds: 60,
  })
  const { order, message } = await accepted()
  assert.ok((await place(message))[0] instanceof Later)
  await pool.query('UPDATE stock SET on_hand = 2 WHERE sku = ?', [sku])
  assert.deepEqual(await place(message), [undefined])
  assert.equal(await stateIn(order), 'awaiting payment')
})

test('many orders of one SKU are written together, each with its message and on its ticket', async () => {
  await shelf(100, 100)
  const all = []
  for (let n = 0; n < 20; n++) all.push(await accepted(`${sku}-${n}`))
  const ended = await place(...all.map(({ message }) => message))
  assert.deepEqual(new Set(ended), new Set([undefined]))
  const [stock] = await rows('SELECT on_hand, reserved FROM stock WHERE sku = ?', [sku])
  assert.deepEqual({ ...stock }, { on_hand: 100, reserved: 40 })
  assert.deepEqual(
    new Set((await messages()).map(({ payload }) => (payload as { order: string }).order)),
    new Set(all.map(({ order }) => order.id)),
  )
  for (const { order } of all) {
    assert.equal(await stateIn(order), 'awaiting payment')
    const ticket = await readTicket(redis, order.ticket)
    assert.equal(ticket?.steps.stock, 'done')
  }
  assert.equal(await redis.zcard(keys.unsettled), 0)
})

test('one that is known, refused or cannot be read does not hold up the others', async () => {
  await shelf(8, 6)
  const [first, second, third, fourth] = [
    await accepted(`${sku}-1`),
    await accepted(`${sku}-2`),
    await accepted(`${sku}-3`),
    await accepted(`${sku}-4`),
  ]
  await place(first.message)
  const torn = { ...second.message, order: '{' }
  const ended = await place(first.message, torn, second.message, third.message, fourth.message)
  assert.deepEqual(
    ended.map(error => error instanceof Error),
    [false, true, false, false, false],
  )
  assert.deepEqual(await Promise.all([first, second, third].map(({ order }) => stateIn(order))), [
    'awaiting payment',
    'awaiting payment',
    'awaiting payment',
  ])
  assert.equal(await stateIn(fourth.order), 'refused')
  assert.equal((await messages()).length, 3)
  const ticket = await readTicket(redis, fourth.order.ticket)
  assert.equal(ticket && stateOf(ticket.steps), 'refused')
})

test('a step is recorded once, in its turn, and the state goes with it', async () => {
  await shelf(5, 5)
  const { order, message } = await accepted()
  await place(message)
  const record = (...step: [Parameters<typeof recordStep>[2], Parameters<typeof recordStep>[3]]) =>
    inTransaction(pool, sql => recordStep(sql, order.id, ...step))
  await assert.rejects(record('capture', 'done'), /capture of order .* cannot end done/)
  assert.equal(await record('authorise', 'done'), 'recorded')
  assert.equal(await record('authorise', 'done'), 'again')
  await assert.rejects(record('authorise', 'failed'))
  await Promise.all([record('capture', 'done'), record('capture', 'done')])
  const [row] = await rows('SELECT state FROM customer_order WHERE id = ?', [order.id])
  assert.equal(row?.state, 'paid')
})
