import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { inTransaction } from '../infra/mysql/client.ts'
import { seed } from '../infra/seed/seed.ts'
import { loadProducts, runSales } from '../services/catalog/index.ts'
import { freshDatabase } from '../test/real-servers.ts'
import { scheduleLease, scheduleOnce } from './schedule.ts'

const { pool } = await freshDatabase()
await seed(pool, { products: 30 })

/** As if `seconds` had gone by: boundaries lie that much further back, and so does what is done. */
const setSale = (ids: number[], from: string, to: string) =>
  pool.query(
    `UPDATE price SET sale_amount = 100, sale_from = ${from}, sale_to = ${to}
     WHERE sku IN (SELECT sku FROM variant WHERE product_id IN (?))`,
    [ids],
  )
const told = async () => {
  const [rows] = await pool.query<RowDataPacket[]>('SELECT payload FROM outbox ORDER BY id')
  return rows.map(({ payload }) => (typeof payload === 'string' ? JSON.parse(payload) : payload))
}
const onSale = async (id: number) =>
  (await loadProducts(pool, [id]))[0]?.variants[0]?.prices.EUR.sale !== undefined
beforeEach(async () => {
  await pool.query('UPDATE price SET sale_amount = NULL, sale_from = NULL, sale_to = NULL')
  await pool.query(
    'UPDATE sale_schedule SET done_until = NOW(3) - INTERVAL 10 SECOND, window_until = NULL, after_product = 0',
  )
  await pool.query('DELETE FROM outbox')
  await pool.query('DELETE FROM lease')
})

test('a sale that began since the last turn moves its product once', async () => {
  await setSale([3], 'NOW(3) - INTERVAL 5 SECOND', 'NOW(3) + INTERVAL 1 DAY')
  const leader = scheduleLease(pool)
  assert.equal(await scheduleOnce(pool, leader), 1)
  assert.equal(await scheduleOnce(pool, leader), 0)
  assert.deepEqual(await told(), [{ id: 3, facts: ['o3'], memberships: [] }])
  assert.equal(await onSale(3), true)
})

test('a sale that ended since the last turn does, too', async () => {
  await setSale([4], 'NOW(3) - INTERVAL 1 DAY', 'NOW(3) - INTERVAL 5 SECOND')
  assert.equal(await scheduleOnce(pool, scheduleLease(pool)), 1)
  assert.deepEqual(await told(), [{ id: 4, facts: ['o4'], memberships: [] }])
  assert.equal(await onSale(4), false)
})

test('what is still to come, or was over long ago, is left alone', async () => {
  await setSale([5], 'NOW(3) + INTERVAL 1 HOUR', 'NOW(3) + INTERVAL 1 DAY')
  await setSale([6], 'NOW(3) - INTERVAL 2 DAY', 'NOW(3) - INTERVAL 1 DAY')
  assert.equal(await scheduleOnce(pool, scheduleLease(pool)), 0)
  assert.deepEqual(await told(), [])
})

test('a midnight with many sales is done in chunks, each product once', async () => {
  const ids = Array.from({ length: 25 }, (_, n) => n + 1)
  await setSale(ids, 'NOW(3) - INTERVAL 5 SECOND', 'NULL')
  const chunks: number[] = []
  for (;;) {
    const done = await inTransaction(pool, sql => runSales(sql, 10))
    if (done === 0) break
    chunks.push(done)
  }
  assert.deepEqual(chunks, [10, 10, 5])
  assert.deepEqual(
    (await told()).map(({ id }) => id),
    ids,
  )
})

test('one leads; when its lease has run out another follows, and the first one stands back', async () => {
  const first = scheduleLease(pool)
  const second = scheduleLease(pool)
  assert.equal(await scheduleOnce(pool, first), 0)
  await setSale([7], 'NOW(3) - INTERVAL 5 SECOND', 'NULL')
  assert.equal(await scheduleOnce(pool, second), 0, 'the first one leads')
  await pool.query('UPDATE lease SET expires_at = NOW(3) - INTERVAL 1 SECOND')
  assert.equal(await scheduleOnce(pool, second), 1, 'the first one is dead')
  await setSale([8], 'NOW(3) - INTERVAL 1 MINUTE', 'NOW(3)')
  assert.equal(await scheduleOnce(pool, first), 0, 'it comes back and no longer leads')
})
