import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { keys } from '../infra/redis/keys.ts'
import type { Movement } from '../services/events.ts'
import { placeOrder as accept, readTicket, stateOf } from '../services/orders/index.ts'
import { closeHold, moveStock } from '../services/stock/index.ts'
import { freshDatabase, freshRedis } from '../test/real-servers.ts'
import { sampleJob as job } from '../test/sample-job.ts'
import { sampleOrder } from '../test/sample-order.ts'
import { openShelf } from '../test/shelf.ts'
import type { WorkerContext } from './context.ts'
import { placeOrder } from './place-order.ts'
import { recordStock } from './record-stock.ts'
import { Later } from './runner.ts'

/**
 * A reserve gave its pieces back, and a later one took them and came to the ledger first. Then the reserve waits for its
 * release, which waits for the reserve: both are refused, and together they move nothing.
 */
const { pool } = await freshDatabase()
const { redis } = await freshRedis()
const context = { mysql: pool, redis } as WorkerContext
const shelf = openShelf(pool, redis)
let sku = ''
beforeEach(async () => {
  await redis.flushdb()
  sku = await shelf(2)
})

const available = async () => Number(await redis.hget(keys.stock(sku), 'available'))
/** Two pieces, all there are, unless it says otherwise. */
async function reserve(name: string, pieces = 2): Promise<string> {
  const id = `${sku}:${name}`
  const lines = [{ sku, delta: -pieces }]
  const answer = await moveStock(redis, { id, kind: 'reserve', lines, rememberSeconds: 60, holdSeconds: 600 })
  assert.equal(answer.status, 'ok')
  return id
}
/** What the relay would publish, as it was admitted. */
async function admitted(): Promise<{ movement: Movement; order: string }[]> {
  const entries = await redis.xrange(keys.movements, '-', '+')
  return entries.map(([, fields]) => ({ movement: JSON.parse(fields[1] ?? ''), order: fields[5] ?? '' }))
}
async function record(movement: Movement | undefined): Promise<Error | undefined> {
  const payload = movement ?? assert.fail('there is no such movement')
  const outcomes = await recordStock.handleBatch([{ payload, job }], context, job.signal)
  return outcomes?.[0]
}
async function settledRows(): Promise<Record<string, number>> {
  const [rows] = await pool.query<RowDataPacket[]>(
    "SELECT id, settled FROM stock_movement WHERE sku = ? AND kind <> 'compensate'",
    [sku],
  )
  return Object.fromEntries(rows.map(({ id, settled }) => [id.replace(`${sku}:`, ''), settled]))
}
async function assertNothingIsLost() {
  for (const { movement } of (await admitted()).filter(({ movement }) => movement.kind === 'compensate'))
    assert.equal(await record(movement), undefined)
  const [[stock]] = await pool.query<RowDataPacket[]>('SELECT on_hand, reserved FROM stock WHERE sku = ?', [
    sku,
  ])
  assert.deepEqual({ ...stock }, { on_hand: 2, reserved: 2 })
  assert.equal(await available(), 0)
  assert.equal(await redis.hlen(keys.pending(sku)), 0)
}

for (const kind of ['release', 'expire'] as const)
  test(`a reserve whose ${kind} is under way is refused, and that with it`, async () => {
    const hold = await reserve('first')
    if (kind === 'expire') await redis.zadd(keys.holds, 1, hold)
    assert.equal((await closeHold(redis, hold, kind)).status, 'ok')
    await reserve('second')
    const [first, closing, second] = await admitted()
    assert.equal(await record(second?.movement), undefined)
    // Its pieces are there again by the closing: given back now, they would be there twice, and be sold.
    assert.ok((await record(first?.movement)) instanceof Later)
    assert.equal(await available(), 0)
    assert.equal(await record(closing?.movement), undefined)
    assert.equal(await record(first?.movement), undefined)
    assert.deepEqual(await settledRows(), { first: 0, [`${kind}:first`]: 0, second: 1 })
    await assertNothingIsLost()
  })

test('it is refused though one before it is missing, which may wait for its end', async () => {
  sku = await shelf(4, 6)
  const claimed = await reserve('claimed', 3)
  const hold = await reserve('given up', 3)
  assert.equal((await closeHold(redis, hold, 'release')).status, 'ok')
  await closeHold(redis, claimed, 'claim')
  await reserve('quick', 3)
  const [before, first, closing, claim, quick] = await admitted()
  assert.equal(await record(quick?.movement), undefined)
  assert.ok((await record(before?.movement)) instanceof Later)
  assert.ok((await record(first?.movement)) instanceof Later)
  assert.equal(await record(closing?.movement), undefined)
  for (const one of [first, before, claim]) assert.equal(await record(one?.movement), undefined)
  const refused = { claimed: 0, 'given up': 0, 'release:given up': 0, 'claim:claimed': 0 }
  assert.deepEqual(await settledRows(), { ...refused, quick: 1 })
  assert.equal(await available(), 3)
})

test('what a drift let in does not wait for more that take: nothing is under way that brings pieces', async () => {
  sku = await shelf(5, 9)
  for (const name of ['one', 'two', 'three']) await reserve(name, 3)
  const [one, two, three] = await admitted()
  for (const first of [three, two, one]) assert.equal(await record(first?.movement), undefined)
  assert.deepEqual(await settledRows(), { one: 0, two: 0, three: 1 })
  assert.equal(await available(), 6)
})

test('one that is claimed is waited with: the delivery that it needs is on its way', async () => {
  const hold = await reserve('first')
  await moveStock(redis, {
    id: `${sku}:more`,
    kind: 'adjust',
    lines: [{ sku, delta: 2 }],
    rememberSeconds: 60,
  })
  await reserve('second')
  await closeHold(redis, hold, 'claim')
  const [first, more, second] = await admitted()
  assert.equal(await record(second?.movement), undefined)
  assert.ok((await record(first?.movement)) instanceof Later)
  assert.equal(await record(more?.movement), undefined)
  assert.equal(await record(first?.movement), undefined)
  assert.deepEqual(await settledRows(), { first: 1, more: 1, second: 1 })
})

test('an order that was given up is written as refused', async () => {
  const order = sampleOrder(sku, [{ sku, quantity: 2 }])
  assert.equal((await accept(redis, order, 'wish')).status, 'accepted')
  const [placed] = await admitted()
  const hold = placed?.movement.id ?? ''
  assert.equal((await closeHold(redis, hold, 'release')).status, 'ok')
  await reserve('second')
  const [, closing, second] = await admitted()
  assert.equal(await record(second?.movement), undefined)
  const payload = placed ?? assert.fail('the order is not on the stream')
  const place = async () => (await placeOrder.handleBatch([{ payload, job }], context, job.signal))?.[0]
  assert.ok((await place()) instanceof Later)
  assert.equal(await record(closing?.movement), undefined)
  assert.equal(await place(), undefined)
  const [[row]] = await pool.query<RowDataPacket[]>('SELECT state FROM customer_order WHERE id = ?', [
    order.id,
  ])
  assert.equal(row?.state, 'refused')
  const ticket = await readTicket(redis, order.ticket)
  assert.equal(ticket && stateOf(ticket.steps), 'refused')
  await assertNothingIsLost()
})
