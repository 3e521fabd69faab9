import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { keys } from '../../infra/redis/keys.ts'
import { freshRedis } from '../../test/real-servers.ts'
import {
  type CartChange,
  changeCart,
  MOST_IN_LINE,
  MOST_LINES,
  makeSession,
  openSession,
  readCart,
} from './index.ts'

const { redis } = await freshRedis()
let session = makeSession()
beforeEach(() => {
  session = makeSession()
})
const change = (wish: CartChange) => changeCart(redis, session, wish)
const add = (sku: string, quantity = 1) => change({ kind: 'add', sku, product: 7, quantity })
const lines = async () =>
  (await readCart(redis, session)).lines.map(({ sku, quantity }) => `${quantity} ${sku}`)

test('lines keep the order in which they came, and the same again adds to its line', async () => {
  await add('B', 2)
  await add('A')
  await add('B', 3)
  assert.deepEqual(await lines(), ['5 B', '1 A'])
})

test('a line holds 99 pieces at most, and says so', async () => {
  await add('A', 98)
  assert.deepEqual(await add('A', 5), { status: 'capped', quantity: MOST_IN_LINE })
  assert.deepEqual(await lines(), ['99 A'])
})

test('a cart holds 100 lines at most; more of what is there still goes in', async () => {
  for (let n = 0; n < MOST_LINES; n++) await add(`S${n}`)
  assert.equal((await add('ONE-MORE')).status, 'full')
  assert.equal((await add('S5')).status, 'ok')
  assert.equal((await lines()).length, MOST_LINES)
})

test('the notes that a cart keeps beside its lines are no lines', async () => {
  await add('A')
  await add('B')
  await change({ kind: 'remove', sku: 'B' })
  await change({ kind: 'ordered', order: 'ORDER', lines: [] })
  const notes = [':next', ':orders', ':request', ':removed']
  const kept = () => redis.hmget(keys.cart(session.key), ':next', ':orders', 'A')
  const before = await kept()
  for (const sku of notes)
    for (const wish of [
      { kind: 'set', sku, product: 0, quantity: 2 },
      { kind: 'step', sku, by: 1 },
      { kind: 'remove', sku },
    ] as const)
      assert.equal((await change(wish)).status, 'missing', `${wish.kind} ${sku}`)
  assert.deepEqual(await kept(), before)
})

test('one more, one fewer, and none is out', async () => {
  await add('A')
  await change({ kind: 'step', sku: 'A', by: 1 })
  assert.deepEqual(await lines(), ['2 A'])
  await change({ kind: 'step', sku: 'A', by: -1 })
  await change({ kind: 'step', sku: 'A', by: -1 })
  assert.deepEqual(await lines(), [])
  assert.equal((await change({ kind: 'step', sku: 'A', by: 1 })).status, 'missing')
})

test('a removal can be undone once, with its quantity and its place', async () => {
  await add('A', 3)
  await add('B')
  await change({ kind: 'remove', sku: 'A' })
  assert.equal((await readCart(redis, session)).removed?.sku, 'A')
  assert.equal((await change({ kind: 'undo' })).status, 'ok')
  assert.deepEqual(await lines(), ['3 A', '1 B'])
  assert.equal((await change({ kind: 'undo' })).status, 'missing')
})

test('what is not there cannot be set: a line begins by adding it', async () => {
  assert.equal((await change({ kind: 'set', sku: 'A', product: 7, quantity: 3 })).status, 'missing')
  assert.equal(await redis.exists(keys.cart(session.key)), 0, 'and nothing is kept for it')
})

test('an order takes its lines out once, and leaves what was added since', async () => {
  await add('A', 2)
  await add('B')
  const ordered = { kind: 'ordered' as const, order: 'O1', lines: [{ sku: 'A', quantity: 2 }] }
  await add('A')
  await change(ordered)
  await change(ordered)
  assert.deepEqual(await lines(), ['1 A', '1 B'])
})

test('an order that is told again after others takes nothing more', async () => {
  const lines = [{ sku: 'A', quantity: 1 }]
  for (const order of ['ORDER-1', 'ORDER-2', 'ORDER-3']) {
    await add('A')
    await change({ kind: 'ordered', order, lines })
  }
  await add('A')
  for (const order of ['ORDER-1', 'ORDER-2', 'ORDER-3']) await change({ kind: 'ordered', order, lines })
  assert.equal((await readCart(redis, session)).lines[0]?.quantity, 1)
})

test('what is left of a cart that was ordered as a whole is gone after a day, unless it is filled again', async () => {
  await add('A')
  await change({ kind: 'ordered', order: 'O1', lines: [{ sku: 'A', quantity: 1 }] })
  const days = async () => (await redis.ttl(keys.cart(session.key))) / 86_400
  assert.ok((await days()) <= 1)
  await add('B')
  assert.ok((await days()) > 29.9)
})

test('windows that add at once lose nothing', async () => {
  await Promise.all(Array.from({ length: 50 }, (_, n) => add(n % 2 ? 'A' : 'B')))
  assert.deepEqual((await lines()).sort(), ['25 A', '25 B'])
})

test('it is kept for 30 days from the last change, under a key that does not give the cookie away', async () => {
  await add('A')
  const days = (await redis.ttl(keys.cart(session.key))) / 86_400
  assert.ok(days > 29.9 && days <= 30)
  const all = await redis.keys('*')
  assert.ok(all.every(key => !key.includes(session.token)))
})

test('a cookie that is no session opens none', () => {
  for (const token of [undefined, '', 'x', `${'a'.repeat(42)}*`, 'a'.repeat(44)])
    assert.equal(openSession(token), undefined)
  assert.deepEqual(openSession(session.token), session)
})
