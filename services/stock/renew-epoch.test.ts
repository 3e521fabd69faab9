import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { freshDatabase, freshRedis } from '../../test/real-servers.ts'
import { addProduct } from '../../test/shelf.ts'
import { compareStock } from './compare-stock.ts'
import { healStock } from './heal-stock.ts'
import { closeHold } from './holds.ts'
import { moveStock } from './move-stock.ts'
import { renewEpoch } from './renew-epoch.ts'
import { settleAll, settleAndFinish, takeMovement } from './test-books.ts'

const { pool } = await freshDatabase()
const { redis } = await freshRedis()
const COUNT = 20_000
const ON_HAND = 2
const skus = Array.from({ length: COUNT }, (_, n) => `S${String(n).padStart(5, '0')}`)
const take = (sku: string, delta = -1) =>
  moveStock(redis, { id: randomUUID(), kind: 'adjust', lines: [{ sku, delta }], rememberSeconds: 60 })

before(async () => {
  await addProduct(pool, 1)
  const rows = skus.map((sku, n) => [sku, 1, n + 1, `1-${n}`, '{}', 1])
  await pool.query('INSERT INTO variant (sku, product_id, position, ean, options, weight_g) VALUES ?', [rows])
  await pool.query('INSERT INTO stock (sku, on_hand) VALUES ?', [skus.map(sku => [sku, ON_HAND])])
})

test('the first epoch begins at one', async () => {
  assert.deepEqual(await renewEpoch(redis, pool), { skus: COUNT })
  assert.equal(await renewEpoch(redis, pool), undefined)
  const answer = await take('S00000')
  assert.deepEqual(answer, { status: 'ok', lines: [{ sku: 'S00000', available: 1, seq: 1 }] })
})

test('after a loss, written anew while buyers try: nothing is sold twice, and a straggler meets no number again', async t => {
  const reserve = { kind: 'reserve', holdSeconds: 600, rememberSeconds: 60 } as const
  await moveStock(redis, { id: 'order', ...reserve, lines: [{ sku: 'S00001', delta: -1 }] })
  await settleAll(redis, pool)
  await take('S00002')
  const straggler = await takeMovement(redis)
  assert.ok(straggler)
  await redis.flushdb()
  await redis.set('session:1', 'somebody')

  const hot = skus.slice(0, 20)
  let trying = true
  const sold = new Map<string, number>()
  let unknown = 0
  const buyers = Array.from({ length: 8 }, async () => {
    while (trying)
      for (const sku of hot) {
        const { status } = await take(sku)
        if (status === 'ok') sold.set(sku, (sold.get(sku) ?? 0) + 1)
        if (status === 'unknown') unknown++
      }
  })
  const began = performance.now()
  await renewEpoch(redis, pool)
  t.diagnostic(`${COUNT} SKUs in ${Math.round(performance.now() - began)} ms`)
  // Every buyer comes round once more.
  await Promise.all(hot.map(sku => take(sku, 0)))
  await settleAndFinish(redis, pool, straggler)
  await healStock(redis, (await compareStock(redis, pool, hot))?.drift ?? [])
  trying = false
  await Promise.all(buyers)
  await settleAll(redis, pool)

  assert.ok(unknown > 0)
  const [rows] = await pool.query<RowDataPacket[]>(
    'SELECT sku, on_hand, reserved FROM stock WHERE sku IN (?)',
    [hot],
  )
  for (const { sku, on_hand, reserved } of rows) assert.ok(on_hand >= reserved, sku)
  assert.equal(rows.find(({ sku }) => sku === 'S00001')?.reserved, 1)
  assert.deepEqual((await compareStock(redis, pool, hot))?.drift, [])
  assert.equal(await redis.get('session:1'), 'somebody')
  const [seqs] = await pool.query<RowDataPacket[]>(
    "SELECT seq FROM stock_movement WHERE sku = 'S00002' ORDER BY seq",
  )
  assert.ok(seqs[0]?.seq === 1 && seqs[1]?.seq > 1_000_000)
})

test('a hold lives on through it, and is closed once', async () => {
  assert.equal((await closeHold(redis, 'order', 'claim')).status, 'ok')
  assert.equal((await closeHold(redis, 'order', 'release')).status, 'no-hold')
  await settleAll(redis, pool)
  assert.deepEqual((await compareStock(redis, pool, ['S00001']))?.drift, [])
})
