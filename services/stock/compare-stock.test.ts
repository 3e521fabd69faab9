import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { keys } from '../../infra/redis/keys.ts'
import { freshDatabase, freshRedis } from '../../test/real-servers.ts'
import { addProduct, addSku } from '../../test/shelf.ts'
import { compareStock } from './compare-stock.ts'
import { healStock } from './heal-stock.ts'
import { closeHold } from './holds.ts'
import { moveStock } from './move-stock.ts'
import { renewEpoch } from './renew-epoch.ts'
import { settleAll, settleAndFinish, takeMovement } from './test-books.ts'

const { pool } = await freshDatabase()
const { redis } = await freshRedis()
const SKUS = ['A', 'B', 'C']
const compare = async () => (await compareStock(redis, pool, SKUS)) ?? assert.fail('no epoch')
const available = (sku: string) => redis.hget(keys.stock(sku), 'available').then(Number)
const adjust = (sku: string, delta: number) =>
  moveStock(redis, { id: randomUUID(), kind: 'adjust', lines: [{ sku, delta }], rememberSeconds: 60 })

before(async () => {
  await addProduct(pool, 1)
  for (const [position, sku] of SKUS.entries())
    await addSku(pool, { sku, product: 1, position: position + 1, onHand: 100 })
  await renewEpoch(redis, pool)
})

test('what is admitted and not settled, settled and not finished, or held is no drift', async () => {
  await adjust('A', -3)
  const reserve = { kind: 'reserve', holdSeconds: 60, rememberSeconds: 60 } as const
  await moveStock(redis, {
    id: 'r',
    ...reserve,
    lines: [
      { sku: 'A', delta: -2 },
      { sku: 'B', delta: -2 },
    ],
  })
  assert.deepEqual(await compare(), { compared: 3, drift: [], behind: [] })
  const first = await takeMovement(redis)
  assert.ok(first)
  await settleAndFinish(redis, pool, first)
  assert.deepEqual((await compare()).drift, [])
  await closeHold(redis, 'r', 'claim')
  await settleAll(redis, pool)
  assert.deepEqual((await compare()).drift, [])
  assert.equal(await available('A'), 95)
})

test('a drift made by hand is found and healed by a movement, under way or not', async () => {
  await adjust('B', -1)
  await redis.hincrby(keys.stock('B'), 'available', 7)
  const { drift } = await compare()
  assert.deepEqual(
    drift.map(({ sku, available: had, expected }) => [sku, had, expected]),
    [['B', 104, 97]],
  )
  await healStock(redis, drift)
  await healStock(redis, drift)
  assert.equal(await available('B'), 97)
  assert.deepEqual((await compare()).drift, [])
  await settleAll(redis, pool)
  assert.deepEqual((await compare()).drift, [])
})

test('a SKU that Redis lost is added again', async () => {
  await redis.del(keys.stock('C'))
  await redis.srem(keys.skus(1), 'C')
  await healStock(redis, (await compare()).drift)
  assert.equal(await available('C'), 100)
  assert.equal(await redis.sismember(keys.skus(1), 'C'), 1)
})

test('a refusal that is not given back yet is no drift, nor one that was', async () => {
  await pool.query("UPDATE stock SET on_hand = 1 WHERE sku = 'C'")
  await adjust('C', -5)
  const movement = await takeMovement(redis)
  assert.ok(movement)
  const expected = async () => (await compare()).drift.map(({ expected: right }) => right)
  // By hand 99 were taken from the ledger, which is a drift of its own.
  assert.deepEqual(await expected(), [-4])
  await settleAndFinish(redis, pool, movement)
  assert.deepEqual(await expected(), [1])
  await healStock(redis, (await compare()).drift)
  await settleAll(redis, pool)
  assert.deepEqual((await compare()).drift, [])
})

test('while buyers buy and workers settle, no look finds anything', async () => {
  let buying = true
  const buy = async () => {
    for (let n = 0; n < 150; n++) await adjust(SKUS[n % 2] ?? 'A', n % 3 ? -1 : 2)
  }
  const settle = async () => {
    while (buying || (await redis.xlen(keys.movements)) > 0) {
      const movement = await takeMovement(redis)
      // Two settle, so movements overtake each other; what came too early goes to the end of the stream.
      if (movement)
        await settleAndFinish(redis, pool, movement).catch(() =>
          redis.xadd(keys.movements, '*', 'movement', JSON.stringify(movement)),
        )
    }
  }
  let looks = 0
  const look = async () => {
    while (buying) {
      assert.deepEqual((await compare()).drift, [])
      looks++
    }
  }
  const others = [settle(), settle(), look(), look()]
  await Promise.all([buy(), buy(), buy()])
  buying = false
  await Promise.all(others)
  assert.ok(looks > 5)
  assert.deepEqual((await compare()).drift, [])
})

test('numbers in the ledger that Redis never gave out: Redis was put back to an older state', async () => {
  await redis.hincrby(keys.stock('A'), 'seq', -1)
  assert.deepEqual((await compare()).behind, ['A'])
})
