import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import type { Pool } from '../../infra/mysql/client.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { createLogger } from '../../infra/telemetry/logger.ts'
import {
  placeOrder as accept,
  holdOf,
  type Order,
  orderSchema,
  paymentKey,
  readTicket,
  stateOf,
} from '../../services/orders/index.ts'
import { createSandbox } from '../../services/payment-sandbox/app.ts'
import { openBooks } from '../../services/payment-sandbox/books.ts'
import { createHttpPayments, type Payments } from '../../services/payments/index.ts'
import { freshDatabase, freshRedis } from '../../test/real-servers.ts'
import { sampleOrder } from '../../test/sample-order.ts'
import type { WorkerContext } from '../context.ts'
import { openOrders } from '../expire-orders.ts'
import { placeOrder } from '../place-order.ts'
import { recordStock } from '../record-stock.ts'
import { advanceOrder, type PaymentContext } from './advance-order.ts'

const { pool } = await freshDatabase()
const { redis } = await freshRedis(9)
const books = openBooks(redis)
const secret = 'a secret of the tests'
const server = createServer(createSandbox(books, { secret, pageUrl: 'http://localhost:1' }))
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
after(() => server.close().closeAllConnections())
const { port } = server.address() as AddressInfo
const payments = createHttpPayments({ url: `http://127.0.0.1:${port}`, secret })
const context: PaymentContext = {
  mysql: pool,
  redis,
  payments,
  config: { origin: 'http://localhost', payments: { withinMs: 45 * 60_000 } },
}
const job = {
  id: 'm',
  correlationId: 'request-1',
  attempt: 1,
  signal: new AbortController().signal,
  touch: () => {},
  log: createLogger('test', 'silent'),
}

before(async () => {
  await pool.query("INSERT INTO department VALUES (1, 'd', 1, '#ffffff')")
  await pool.query("INSERT INTO category (id, department_id, code, position) VALUES (1, 1, 'c', 1)")
  await pool.query(
    `INSERT INTO product (id, handle, category_id, brand, shape, angles, attributes)
     VALUES (1, 'h', 1, 'b', 's', '[]', '{}')`,
  )
})
beforeEach(async () => {
  await redis.flushdb()
  await pool.query('DELETE FROM outbox')
})

let counter = 0
let sku = ''
/** Two of five pieces, in the books and waiting for their payment. */
async function committed(token = 'sandbox-success', placedAt = new Date()): Promise<Order> {
  sku = `SKU-${++counter}`
  await pool.query(
    'INSERT INTO variant (sku, product_id, position, ean, options, weight_g) VALUES (?, 1, ?, ?, ?, 1)',
    [sku, counter, String(counter), '{}'],
  )
  await pool.query('INSERT INTO stock (sku, on_hand) VALUES (?, 5)', [sku])
  await redis.set(keys.epoch, '1')
  await redis.hset(keys.stock(sku), { available: 5, seq: 0, product: 1 })
  const order = {
    ...sampleOrder(sku, [{ sku, quantity: 2 }]),
    placedAt: placedAt.toISOString(),
    payment: { method: 'card' as const, token },
  }
  assert.equal((await accept(redis, order, 'wish')).status, 'accepted')
  const [[, fields] = ['', []]] = await redis.xrevrange(keys.movements, '+', '-', 'COUNT', 1)
  const message = { movement: JSON.parse(fields[1] ?? ''), order: fields[5] ?? '' }
  await placeOrder.handleBatch([{ payload: message, job }], context as unknown as WorkerContext, job.signal)
  return order
}
const rows = async (sql: string, ...values: unknown[]) => (await pool.query<RowDataPacket[]>(sql, values))[0]
const state = async ({ id }: Order) =>
  (await rows('SELECT state FROM customer_order WHERE id = ?', id))[0]?.state
const movements = async (kind: string) =>
  (await redis.xrange(keys.movements, '-', '+'))
    .map(([, fields]) => JSON.parse(fields[1] ?? ''))
    .filter(movement => movement.kind === kind)
const told = async () => (await rows("SELECT payload FROM outbox WHERE name = 'order.told'")).length
const available = async () => Number(await redis.hget(keys.stock(sku), 'available'))

test('an order that can be paid is captured once, claimed once and confirmed', async () => {
  const order = await committed()
  await advanceOrder(context, order.id)
  await Promise.all([advanceOrder(context, order.id), advanceOrder(context, order.id)])
  assert.equal(await state(order), 'confirmed')
  const payment = await books.read(paymentKey(order.id, 1))
  assert.deepEqual([payment?.status, payment?.amount], ['captured', order.totals.total])
  assert.equal((await movements('claim')).length, 1)
  assert.equal(await told(), 1)
  const ticket = await readTicket(redis, order.ticket)
  assert.equal(ticket && stateOf(ticket.steps), 'confirmed')
})

class Crash extends Error {}

/** The context as it is, but the n-th of its effects is the last: the process is dead just before it, or just after. */
function dying(n: number, when: 'before' | 'after'): PaymentContext {
  let left = n
  const fused = async <T>(effect: () => Promise<T>): Promise<T> => {
    if (left <= 0) throw new Crash('dead')
    left--
    if (left === 0 && when === 'before') throw new Crash('before')
    const answer = await effect()
    if (left === 0) throw new Crash('after')
    return answer
  }
  const fuse = <T extends object>(target: T, names: string[], more: Record<string, unknown> = {}): T =>
    new Proxy(target, {
      get(object, name) {
        if (Object.hasOwn(more, name)) return more[String(name)]
        const value = Reflect.get(object, name)
        if (typeof value !== 'function') return value
        const bound = value.bind(object)
        return names.includes(String(name)) ? (...values: unknown[]) => fused(() => bound(...values)) : bound
      },
    })
  return {
    ...context,
    payments: fuse<Payments>(payments, ['authorise', 'capture', 'void']),
    redis: fuse<Redis>(redis, ['eval', 'evalsha']),
    mysql: fuse<Pool>(pool, ['execute'], {
      getConnection: async () => fuse(await pool.getConnection(), ['commit']),
    }),
  }
}

for (const when of ['before', 'after'] as const)
  test(`dead just ${when} any effect, and run again: one capture, one claim, one mail`, async () => {
    for (let n = 1, done = false; !done; n++) {
      const order = await committed()
      done = await advanceOrder(dying(n, when), order.id).then(
        () => true,
        error => {
          assert.ok(/dead|before|after/.test(error.message), error.stack)
          return false
        },
      )
      await advanceOrder(context, order.id)
      assert.equal(await state(order), 'confirmed', `effect ${n}`)
      assert.equal((await books.read(paymentKey(order.id, 1)))?.status, 'captured')
      assert.equal(await books.read(paymentKey(order.id, 2)), undefined)
      assert.equal((await movements('claim')).length, 1, `effect ${n}`)
      assert.equal(await told(), 1, `effect ${n}`)
      assert.equal(await available(), 3)
      await pool.query('DELETE FROM outbox')
      await redis.del(keys.movements)
      assert.ok(n < 200)
      if (done) assert.ok(n > 10, `only ${n} effects were counted`)
    }
  })

test('a declined card may be followed by another, and the first can take nothing any more', async () => {
  const order = await committed('sandbox-decline')
  await advanceOrder(context, order.id)
  await advanceOrder(context, order.id)
  assert.equal(await state(order), 'awaiting payment')
  assert.deepEqual((await readTicket(redis, order.ticket))?.payment, { attempt: 1, state: 'declined' })
  const card = { after: 1, token: 'sandbox-success' }
  await Promise.all([advanceOrder(context, order.id, { card }), advanceOrder(context, order.id, { card })])
  await advanceOrder(context, order.id, { card })
  assert.equal(await state(order), 'confirmed')
  assert.equal((await books.read(paymentKey(order.id, 1)))?.status, 'declined')
  assert.equal((await books.read(paymentKey(order.id, 2)))?.status, 'captured')
  assert.equal(await books.read(paymentKey(order.id, 3)), undefined)
})

test('after five cards it is over, and the goods are back', async () => {
  const order = await committed('sandbox-decline')
  await advanceOrder(context, order.id)
  for (let after = 1; after < 6; after++)
    await advanceOrder(context, order.id, { card: { after, token: 'sandbox-decline' } })
  assert.equal(await state(order), 'cancelled')
  assert.equal(await available(), 5)
})

test('an order that is not paid in time ends, its open payment with it, and the goods are back', async () => {
  const order = await committed('sandbox-redirect', new Date(Date.now() - 20 * 60_000))
  await advanceOrder(context, order.id)
  const ticket = await readTicket(redis, order.ticket)
  assert.equal(ticket?.payment?.url, `http://localhost:1/bank/${paymentKey(order.id, 1)}`)
  const soon = { ...context, config: { ...context.config, payments: { withinMs: 10 * 60_000 } } }
  assert.deepEqual(await openOrders(soon, 60), [order.id])
  await advanceOrder(soon, order.id)
  assert.equal(await state(order), 'cancelled')
  assert.equal((await books.read(paymentKey(order.id, 1)))?.status, 'voided')
  assert.equal(await available(), 5)
  assert.equal(await redis.zscore(keys.holds, holdOf(order)), null)
  assert.deepEqual(await openOrders(soon, 60), [])
})

test('the shopper says yes at the bank only after the order ended: nothing is taken', async () => {
  const order = await committed('sandbox-redirect', new Date(Date.now() - 20 * 60_000))
  await advanceOrder(context, order.id)
  await advanceOrder({ ...context, config: { ...context.config, payments: { withinMs: 1 } } }, order.id)
  await fetch(`http://127.0.0.1:${port}/bank/${paymentKey(order.id, 1)}`, {
    method: 'POST',
    body: new URLSearchParams({ answer: 'yes' }),
    redirect: 'manual',
  })
  await advanceOrder(context, order.id)
  assert.equal((await books.read(paymentKey(order.id, 1)))?.status, 'voided')
  assert.equal(await state(order), 'cancelled')
})

test('goods that were let go between promise and capture: the promise is given back', async () => {
  const order = await committed()
  await redis.zadd(keys.holds, Date.now() + 1_000, holdOf(order))
  await advanceOrder(context, order.id)
  assert.equal(await state(order), 'cancelled')
  assert.equal((await books.read(paymentKey(order.id, 1)))?.status, 'voided')
  assert.equal(await available(), 5)
})

test('no answer after the bank has said yes: its status is asked, and nothing is charged twice', async () => {
  const order = await committed('sandbox-timeout')
  await assert.rejects(advanceOrder(context, order.id), /authorise/)
  await advanceOrder(context, order.id)
  assert.equal(await state(order), 'confirmed')
  assert.equal((await books.read(paymentKey(order.id, 1)))?.status, 'captured')
})

test('what was written down is the order that was placed, but for its pictures', async () => {
  const order = await committed()
  const { loadOrder } = await import('../../services/orders/index.ts')
  const loaded = await loadOrder(pool, order.id)
  const plain = ({ lines, ...rest }: Order) => ({
    ...rest,
    lines: lines.map(({ picture: _, ...line }) => line),
  })
  assert.deepEqual(plain(loaded ?? assert.fail()), plain(orderSchema.parse(order)))
})

test('all of it together: what was captured belongs to confirmed orders, what was sold too, and no hold is left', async () => {
  const kinds = [
    'sandbox-success',
    'sandbox-decline',
    'sandbox-duplicate',
    'sandbox-redirect',
    'sandbox-success',
  ]
  const orders: Order[] = []
  for (const kind of kinds) orders.push(await committed(kind))
  await Promise.all(orders.flatMap(({ id }) => [advanceOrder(context, id), advanceOrder(context, id)]))
  const late = { ...context, config: { ...context.config, payments: { withinMs: 1 } } }
  for (const { id } of orders) await advanceOrder(late, id)
  const items = (await redis.xrange(keys.movements, '-', '+'))
    .map(([, fields]) => JSON.parse(fields[1] ?? ''))
    .filter(({ kind }) => kind !== 'reserve')
  const batch = items.map(payload => ({ payload, job }))
  await recordStock.handleBatch(batch, context as unknown as WorkerContext, job.signal)
  const ids = orders.map(({ id }) => id)
  const [sums] = await rows(
    `SELECT SUM(o.state = 'confirmed') AS confirmed, SUM(o.state = 'cancelled') AS cancelled,
       SUM(IF(o.state = 'confirmed', o.total, 0)) AS due FROM customer_order o WHERE o.id IN (?)`,
    ids,
  )
  assert.deepEqual([Number(sums?.confirmed), Number(sums?.cancelled)], [3, 2])
  let captured = 0
  for (const { id } of orders) {
    const payment = await books.read(paymentKey(id, 1))
    if (payment?.status === 'captured') captured += payment.amount ?? 0
  }
  assert.equal(captured, Number(sums?.due))
  const skus = orders.map(({ lines: [line] }) => line?.sku)
  const [stock] = await rows(
    'SELECT SUM(5 - on_hand) AS sold, SUM(reserved) AS held FROM stock WHERE sku IN (?)',
    skus,
  )
  assert.deepEqual([Number(stock?.sold), Number(stock?.held)], [6, 0])
  assert.equal(await redis.zcard(keys.holds), 0)
})
