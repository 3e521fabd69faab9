import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { createBlockingRedis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { freshRedis } from '../../test/real-servers.ts'
import { sampleOrder } from '../../test/sample-order.ts'
import { markTicket, orderIdentity, placeOrder, readTicket, shownOrderId } from './index.ts'

const { redis, url } = await freshRedis()
const available = (sku: string) => redis.hget(keys.stock(sku), 'available').then(Number)
const entries = async () => (await redis.xrange(keys.movements, '-', '+')).map(([, fields]) => fields)

beforeEach(async () => {
  await redis.flushdb()
  await redis.set(keys.epoch, '1')
  await redis.hset(keys.stock('A'), { available: 10, seq: 0, product: 1 })
  await redis.hset(keys.stock('B'), { available: 1, seq: 0, product: 1 })
})

test('an accepted order has its stock, its ticket, and travels with the movement', async () => {
  const order = sampleOrder('k', [
    { sku: 'A', quantity: 3 },
    { sku: 'B', quantity: 1 },
  ])
  assert.deepEqual(await placeOrder(redis, order, 'wish'), { status: 'accepted', order, again: false })
  assert.deepEqual([await available('A'), await available('B')], [7, 0])
  const ticket = await readTicket(redis, order.ticket)
  assert.deepEqual(ticket?.order, order)
  assert.equal(ticket?.acceptedAt, Date.parse(order.placedAt))
  const [fields] = await entries()
  assert.ok(fields?.includes(JSON.stringify(order)))
})

test('all lines or none: a short one leaves stock, stream and ticket as they were', async () => {
  const order = sampleOrder('k', [
    { sku: 'A', quantity: 3 },
    { sku: 'B', quantity: 2 },
  ])
  assert.deepEqual(await placeOrder(redis, order, 'wish'), { status: 'short', sku: 'B', available: 1 })
  assert.equal(await available('A'), 10)
  assert.equal((await entries()).length, 0)
  assert.equal(await readTicket(redis, order.ticket), undefined)
  const fewer = sampleOrder('k', [{ sku: 'A', quantity: 3 }])
  assert.equal((await placeOrder(redis, fewer, 'smaller wish')).status, 'accepted')
})

test('one key a hundred times at once is one order, and everybody gets the same answer', async () => {
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, n) => {
      // Each is made a moment apart, as by so many requests.
      const order = {
        ...sampleOrder('k', [{ sku: 'A', quantity: 2 }]),
        placedAt: new Date(1e12 + n).toISOString(),
      }
      return placeOrder(redis, order, 'wish')
    }),
  )
  const orders = answers.map(answer =>
    answer.status === 'accepted' ? answer.order : assert.fail(answer.status),
  )
  assert.equal(new Set(orders.map(order => JSON.stringify(order))).size, 1)
  assert.equal(answers.filter(answer => answer.status === 'accepted' && !answer.again).length, 1)
  assert.equal(await available('A'), 8)
  assert.equal((await entries()).length, 1)
})

test('the same key for another wish is told apart, and orders nothing', async () => {
  await placeOrder(redis, sampleOrder('k', [{ sku: 'A', quantity: 1 }]), 'wish')
  const other = await placeOrder(redis, sampleOrder('k', [{ sku: 'A', quantity: 5 }]), 'another')
  assert.equal(other.status, 'other')
  assert.equal(await available('A'), 9)
})

test('while stock is unknown nothing is ordered, and the same wish may come again', async () => {
  const order = sampleOrder('k', [{ sku: 'A', quantity: 1 }])
  await redis.del(keys.epoch)
  assert.deepEqual(await placeOrder(redis, order, 'wish'), { status: 'unknown' })
  await redis.set(keys.epoch, '2')
  assert.equal((await placeOrder(redis, order, 'wish')).status, 'accepted')
})

test('a hundred buyers of the last ten: ten orders, ninety told', async () => {
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, n) =>
      placeOrder(redis, sampleOrder(`buyer ${n}`, [{ sku: 'A', quantity: 1 }]), n),
    ),
  )
  assert.equal(answers.filter(({ status }) => status === 'accepted').length, 10)
  assert.equal(answers.filter(({ status }) => status === 'short').length, 90)
  assert.equal(await available('A'), 0)
})

test('a step is told once, the first time counts, and who listens hears of it', async t => {
  const order = sampleOrder('k', [{ sku: 'A', quantity: 1 }])
  await placeOrder(redis, order, 'wish')
  const ear = createBlockingRedis({ url })
  t.after(() => ear.disconnect())
  const heard = Promise.withResolvers<string>()
  ear.on('message', (_, step: string) => heard.resolve(step))
  await ear.subscribe(keys.ticketNews(order.ticket))
  await markTicket(redis, order, 'stock', 'done', '', 5)
  await markTicket(redis, order, 'stock', 'failed', 'late', 6)
  assert.equal(await heard.promise, 'step:stock')
  const ticket = await readTicket(redis, order.ticket)
  assert.deepEqual([ticket?.steps, ticket?.at], [{ stock: 'done' }, { stock: 5 }])
})

test('a ticket that Redis lost is made again by the next step', async () => {
  const order = sampleOrder('k', [{ sku: 'A', quantity: 1 }])
  await placeOrder(redis, order, 'wish')
  await redis.del(keys.ticket(order.ticket))
  await markTicket(redis, order, 'stock', 'done')
  assert.deepEqual((await readTicket(redis, order.ticket))?.order, order)
})

test('nobody can guess a ticket: it needs the session, the key and the secret', async () => {
  const { id, ticket } = orderIdentity('secret', 'session', 'key')
  for (const other of [
    orderIdentity('other', 'session', 'key'),
    orderIdentity('secret', 'other', 'key'),
    orderIdentity('secret', 'session', 'other'),
  ])
    assert.ok(other.id !== id && other.ticket !== ticket)
  assert.match(shownOrderId(id), /^M-\w{4}-\w{4}-\w{4}$/)
  assert.equal(await readTicket(redis, '*'), undefined)
  assert.equal(await readTicket(redis, 'A'.repeat(43)), undefined)
})
