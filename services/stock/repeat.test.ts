import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { inTransaction } from '../../infra/mysql/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { freshDatabase, freshRedis } from '../../test/real-servers.ts'
import { addProduct, addSku } from '../../test/shelf.ts'
import type { Movement } from '../events.ts'
import { compareStock } from './compare-stock.ts'
import { finishMovements } from './finish.ts'
import { closeHold } from './holds.ts'
import { settleMovement } from './ledger.ts'
import { moveStock } from './move-stock.ts'
import { renewEpoch } from './renew-epoch.ts'
import { settleAll, takeMovement } from './test-books.ts'

/** Redis has lost its memory of a movement and admits it again under another number; the ledger has it, or gets both. */
const { pool } = await freshDatabase()
const { redis } = await freshRedis()
let sku = ''
let counter = 0
/** Of this test alone. */
const own = (id: string) => `${sku}:${id}`

beforeEach(async () => {
  sku = `SKU-${++counter}`
  await addProduct(pool, counter)
  await addSku(pool, { sku, product: counter, position: 1, onHand: 5 })
  await loseRedis()
})
async function loseRedis(): Promise<void> {
  await redis.flushdb()
  await renewEpoch(redis, pool)
}
const adjust = (id: string, delta: number) =>
  moveStock(redis, { id: own(id), kind: 'adjust', lines: [{ sku, delta }], rememberSeconds: 60 })
const reserve = (id: string) =>
  moveStock(redis, {
    id: own(id),
    kind: 'reserve',
    lines: [{ sku, delta: -2 }],
    rememberSeconds: 60,
    holdSeconds: 600,
  })
async function admitted(): Promise<Movement> {
  return (await takeMovement(redis)) ?? assert.fail('nothing is on the stream')
}
async function settle(movement: Movement) {
  const outcome = await inTransaction(pool, sql => settleMovement(sql, movement))
  await assertNoDrift()
  await finishMovements(redis, [{ movement, outcome }])
  await assertNoDrift()
  return outcome
}
async function assertNoDrift(): Promise<void> {
  assert.deepEqual((await compareStock(redis, pool, [sku]))?.drift, [])
}
async function assertAtRest(available: number): Promise<void> {
  await settleAll(redis, pool)
  await assertNoDrift()
  assert.equal(await redis.hget(keys.stock(sku), 'available'), String(available))
  assert.equal(await redis.hlen(keys.pending(sku)), 0)
  assert.equal(await redis.zcard(keys.unsettled), 0)
  const [rows] = await pool.query<RowDataPacket[]>(
    `SELECT s.seq_base AS base, COUNT(m.seq) AS above FROM stock s
     LEFT JOIN stock_movement m ON m.sku = s.sku AND m.seq > s.seq_base WHERE s.sku = ? GROUP BY s.sku, s.seq_base`,
    [sku],
  )
  const [row] = rows
  const last = Number(await redis.hget(keys.stock(sku), 'seq'))
  assert.equal(last, Number(row?.base) + Number(row?.above), 'numbers without a gap')
}

test('what is in the ledger already moves nothing more, and Redis has it back', async () => {
  await adjust('sold', -2)
  await settleAll(redis, pool)
  await loseRedis()
  assert.equal((await adjust('sold', -2)).status, 'ok')
  const again = await admitted()
  assert.equal(await settle(again), 'refused')
  assert.equal(await settle(again), 'refused')
  await assertAtRest(3)
})

test('a reserve that is held already stays held, once', async () => {
  await reserve('hold')
  await settleAll(redis, pool)
  await loseRedis()
  assert.equal((await reserve('hold')).status, 'ok')
  assert.equal(await settle(await admitted()), 'repeated')
  await settleAll(redis, pool)
  assert.equal((await closeHold(redis, own('hold'), 'claim')).status, 'ok')
  await assertAtRest(3)
})

test('one whose hold was closed leaves none in Redis', async () => {
  await reserve('hold')
  await closeHold(redis, own('hold'), 'release')
  await settleAll(redis, pool)
  await loseRedis()
  assert.equal((await reserve('hold')).status, 'ok')
  assert.equal(await settle(await admitted()), 'refused')
  await settleAll(redis, pool)
  assert.equal((await closeHold(redis, own('hold'), 'claim')).status, 'no-hold')
  await assertAtRest(5)
})

test('the first admission may come after the second: it takes nothing away from that', async () => {
  await adjust('sold', -2)
  const straggler = await admitted()
  await loseRedis()
  assert.equal((await adjust('sold', -2)).status, 'ok')
  const again = await admitted()
  assert.equal(await inTransaction(pool, sql => settleMovement(sql, again)), 'settled')
  assert.equal(await settle(straggler), 'refused')
  assert.equal(await settle(again), 'known')
  await assertAtRest(3)
})

test('an ending that is asked for again ends nothing twice', async () => {
  await reserve('hold')
  await settleAll(redis, pool)
  await closeHold(redis, own('hold'), 'release')
  const straggler = await admitted()
  await loseRedis()
  assert.equal((await closeHold(redis, own('hold'), 'release')).status, 'ok')
  const again = await admitted()
  assert.equal(await inTransaction(pool, sql => settleMovement(sql, again)), 'settled')
  assert.equal(await settle(straggler), 'refused')
  assert.equal(await settle(again), 'known')
  await assertAtRest(5)
})
