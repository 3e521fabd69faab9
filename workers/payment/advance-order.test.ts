import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keys } from '../../infra/redis/keys.ts'
import {
  goodsAreKept,
  holdOf,
  loadOrder,
  type Order,
  orderSchema,
  paymentKey,
  readTicket,
  stateOf,
} from '../../services/orders/index.ts'
import { closeHold } from '../../services/stock/index.ts'
import { sampleJob as job } from '../../test/sample-job.ts'
import { Crash, openTill } from '../../test/till.ts'
import type { WorkerContext } from '../context.ts'
import { openOrders } from '../expire-orders.ts'
import { recordStock } from '../record-stock.ts'
import { Later } from '../runner.ts'
import { advanceOrder } from './advance-order.ts'

const till = await openTill()
const { pool, redis, books, bank, payments, context, committed } = till
const { rows, moveBy, state, movements, told, available, dying } = till

test('an order that can be paid is captured once, claimed once and confirmed', async () => {
  const order = await committed()
  await advanceOrder(context, order.id)
  await Promise.all([advanceOrder(context, order.id), advanceOrder(context, order.id)])
  assert.equal(await state(order), 'confirmed')
  const payment = await books.read(paymentKey(order.id, 1))
  assert.deepEqual([payment?.status, payment?.amount], ['captured', order.totals.total])
  assert.equal((await movements('claim')).length, 1)
  assert.equal((await told()).length, 1)
  const ticket = await readTicket(redis, order.ticket)
  assert.equal(ticket && stateOf(ticket.steps), 'confirmed')
})

test('a promise that another brought between two looks is seen with its step', async () => {
  const order = await committed()
  const another = { ...context, payments: { ...payments, capture: () => Promise.reject(new Crash('dead')) } }
  let promised = false
  const looking = new Proxy(pool, {
    get(target, name) {
      if (name !== 'execute') return Reflect.get(target, name)
      return async (sql: string, values: never) => {
        if (!promised && sql.includes('FROM order_step')) {
          promised = true
          await assert.rejects(advanceOrder(another, order.id), Crash)
        }
        return target.execute(sql, values)
      }
    },
  })
  await advanceOrder({ ...context, mysql: looking }, order.id)
  assert.ok(promised)
  assert.equal(await state(order), 'confirmed')
})

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
      assert.equal((await told()).length, 1, `effect ${n}`)
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
  await fetch(`${bank}/bank/${paymentKey(order.id, 1)}`, {
    method: 'POST',
    body: new URLSearchParams({ answer: 'yes' }),
    redirect: 'manual',
  })
  await advanceOrder(context, order.id)
  assert.equal((await books.read(paymentKey(order.id, 1)))?.status, 'voided')
  assert.equal(await state(order), 'cancelled')
})

for (const [when, settled] of [
  ['after it was told that we want nothing', false],
  ['just before it was told that we want nothing', true],
] as const)
  test(`the bank's yes comes by a late webhook, when the order has ended, ${when}: nothing is taken`, async () => {
    const order = await committed('sandbox-late', new Date(Date.now() - 20 * 60_000))
    await advanceOrder(context, order.id)
    const key = paymentKey(order.id, 1)
    // What the bank does as it sends the word.
    const saysYes = () =>
      books.change(key, payment => {
        assert.ok(payment)
        return payment.status === 'pending' ? { ...payment, status: 'authorised' } : payment
      })
    const voids = async (one: string) => {
      if (settled) await saysYes()
      return payments.void(one)
    }
    const ending = { origin: 'http://localhost', payments: { withinMs: 1 } }
    await advanceOrder({ ...context, payments: { ...payments, void: voids }, config: ending }, order.id)
    assert.equal(await state(order), 'cancelled')
    await saysYes()
    // The word itself, three times over.
    await Promise.all([1, 2, 3].map(() => advanceOrder(context, order.id)))
    assert.equal((await books.read(key))?.status, 'voided')
    assert.equal(await state(order), 'cancelled')
    assert.equal(await available(), 5)
    assert.equal((await told()).length, 1)
  })

test("whether goods are kept is told by the clock that lets them go, not by the worker's own", async t => {
  const order = await committed()
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 2 * 60 * 60_000 })
  assert.equal(await goodsAreKept(redis, order), true)
})

test('goods that were let go between promise and capture: the promise is given back', async () => {
  const order = await committed()
  await redis.zadd(keys.holds, Date.now() + 1_000, holdOf(order))
  await advanceOrder(context, order.id)
  assert.equal(await state(order), 'cancelled')
  assert.equal((await books.read(paymentKey(order.id, 1)))?.status, 'voided')
  assert.equal(await available(), 5)
})

test('a capture that was heard late wins over the void: the money is here, so the goods leave', async () => {
  const order = await committed()
  await redis.zadd(keys.holds, Date.now() + 30_000, holdOf(order))
  const overtaken = async (key: string) => {
    await payments.capture(key)
    return payments.void(key)
  }
  await advanceOrder({ ...context, payments: { ...payments, void: overtaken } }, order.id)
  assert.equal(await state(order), 'confirmed')
  assert.equal((await books.read(paymentKey(order.id, 1)))?.status, 'captured')
})

/** Its money is taken, then the worker is away for so long that its goods are let go, and others buy all there is. */
async function paidAndSoldOut(): Promise<Order> {
  const order = await committed()
  let dead = false
  const dies = {
    ...payments,
    async capture(key: string) {
      await payments.capture(key)
      dead = true
      throw new Crash('after')
    },
    async status(key: string) {
      if (dead) throw new Crash('dead')
      return payments.status(key)
    },
  }
  await assert.rejects(advanceOrder({ ...context, payments: dies }, order.id), Crash)
  await redis.zadd(keys.holds, 1, holdOf(order))
  assert.equal((await closeHold(redis, holdOf(order), 'expire')).status, 'ok')
  await moveBy(-5)
  return order
}
const tenMinutesLater = ({ id }: Order) =>
  pool.query('UPDATE order_step SET ended_at = ended_at - INTERVAL 11 MINUTE WHERE order_id = ?', [id])

test('paid, let go, and there are others: they leave in their place, once', async () => {
  const order = await paidAndSoldOut()
  await assert.rejects(advanceOrder(context, order.id), Later)
  assert.equal(await state(order), 'paid')
  await moveBy(3)
  await Promise.all([advanceOrder(context, order.id), advanceOrder(context, order.id)])
  assert.equal(await state(order), 'confirmed')
  assert.equal(await available(), 1)
  assert.equal((await movements('claim')).length, 1)
})

for (const when of ['before', 'after'] as const)
  test(`paid, let go and sold out: the money goes back once, also when dead just ${when} any effect`, async () => {
    let givenUp = 0
    for (let n = 1, done = false; !done; n++) {
      const order = await paidAndSoldOut()
      await assert.rejects(advanceOrder(context, order.id), Later)
      await tenMinutesLater(order)
      done = await advanceOrder(dying(n, when), order.id).then(
        () => true,
        error => {
          assert.ok(error instanceof Crash, error.stack)
          return false
        },
      )
      await moveBy(3)
      await advanceOrder(context, order.id)
      const refunded = (await state(order)) === 'refunded'
      // Dead before it was given up: then what came in meanwhile is sold.
      if (refunded) givenUp++
      assert.ok(refunded || !done, `effect ${n}`)
      const payment = await books.read(paymentKey(order.id, 1))
      assert.equal(payment?.status, refunded ? 'refunded' : 'captured', `effect ${n}`)
      assert.equal(await available(), refunded ? 3 : 1, `effect ${n}`)
      const words = await told()
      assert.equal(words.length, 1, `effect ${n}`)
      assert.match(JSON.stringify(words[0]), refunded ? /refunded/ : /confirmed/)
      const ticket = await readTicket(redis, order.ticket)
      assert.equal(ticket && stateOf(ticket.steps), await state(order))
      assert.equal(await redis.zcard(keys.holds), 0)
      await pool.query('DELETE FROM outbox')
    }
    assert.ok(givenUp > 8, `given up only ${givenUp} times`)
  })

test('while stock is not known, nobody gives up', async () => {
  const order = await paidAndSoldOut()
  await assert.rejects(advanceOrder(context, order.id), Later)
  await tenMinutesLater(order)
  await redis.del(keys.epoch)
  await assert.rejects(advanceOrder(context, order.id), Later)
  assert.equal(await state(order), 'paid')
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
