import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, beforeEach } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import type { Pool } from '../infra/mysql/client.ts'
import type { Redis } from '../infra/redis/client.ts'
import { keys } from '../infra/redis/keys.ts'
import { placeOrder as accept, type Order } from '../services/orders/index.ts'
import { createSandbox } from '../services/payment-sandbox/app.ts'
import { openBooks } from '../services/payment-sandbox/books.ts'
import { createHttpPayments, type Payments } from '../services/payments/index.ts'
import { moveStock } from '../services/stock/index.ts'
import type { WorkerContext } from '../workers/context.ts'
import type { PaymentContext } from '../workers/payment/case.ts'
import { placeOrder } from '../workers/place-order.ts'
import { freshDatabase, freshRedis } from './real-servers.ts'
import { sampleJob as job } from './sample-job.ts'
import { sampleOrder } from './sample-order.ts'
import { openShelf } from './shelf.ts'

const secret = 'a secret of the tests'
/** What is thrown in the place of a process that dies. */
export class Crash extends Error {}

/** All that an order needs to be paid, of the test file's own: stores, a sandbox bank, and orders. */
export async function openTill() {
  const { pool } = await freshDatabase()
  const { redis } = await freshRedis()
  const books = openBooks(redis)
  const server = createServer(createSandbox(books, { secret, pageUrl: 'http://localhost:1' }))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  after(() => server.close().closeAllConnections())
  const bank = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const payments = createHttpPayments({ url: bank, secret })
  const context: PaymentContext = {
    mysql: pool,
    redis,
    payments,
    config: { origin: 'http://localhost', payments: { withinMs: 45 * 60_000 } },
  }
  const shelf = openShelf(pool, redis)
  let sku = ''
  let moves = 0

  beforeEach(async () => {
    await redis.flushdb()
    await pool.query('DELETE FROM outbox')
  })

  /** Two of five pieces, in the books and waiting for their payment. */
  async function committed(token = 'sandbox-success', placedAt = new Date()): Promise<Order> {
    sku = await shelf(5)
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

  const rows = async (sql: string, ...values: unknown[]) =>
    (await pool.query<RowDataPacket[]>(sql, values))[0]

  /** What happens to the stock of the order made last, by another's hand. */
  async function moveBy(delta: number): Promise<void> {
    const lines = [{ sku, delta }]
    const movement = { id: `by hand ${++moves}`, kind: 'adjust' as const, lines, rememberSeconds: 60 }
    assert.equal((await moveStock(redis, movement)).status, 'ok')
  }

  return {
    pool,
    redis,
    books,
    bank,
    payments,
    context,
    committed,
    rows,
    moveBy,
    state: async ({ id }: Order) =>
      (await rows('SELECT state FROM customer_order WHERE id = ?', id))[0]?.state,
    movements: async (kind: string) =>
      (await redis.xrange(keys.movements, '-', '+'))
        .map(([, fields]) => JSON.parse(fields[1] ?? ''))
        .filter(movement => movement.kind === kind),
    told: () => rows("SELECT payload FROM outbox WHERE name = 'order.told'"),
    available: async () => Number(await redis.hget(keys.stock(sku), 'available')),
    dying: (n: number, when: 'before' | 'after') => dying(context, n, when),
  }
}

/** The context as it is, but the n-th of its effects is the last: the process is dead just before it, or just after. */
function dying(context: PaymentContext, n: number, when: 'before' | 'after'): PaymentContext {
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
  const { mysql, redis, payments } = context
  return {
    ...context,
    payments: fuse<Payments>(payments, ['authorise', 'capture', 'void', 'refund']),
    redis: fuse<Redis>(redis, ['eval', 'evalsha']),
    mysql: fuse<Pool>(mysql, ['execute'], {
      getConnection: async () => fuse(await mysql.getConnection(), ['commit']),
    }),
  }
}
