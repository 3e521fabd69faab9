import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { writeOrders } from '../services/orders/index.ts'
import { freshDatabase } from '../test/real-servers.ts'
import { sampleOrder } from '../test/sample-order.ts'
import { openOrders } from './expire-orders.ts'

const ENDED = 3_000
const { pool } = await freshDatabase()

test('the orders that are still open are found without reading those that have ended', async () => {
  const orders = Array.from({ length: ENDED + 1 }, (_, n) => sampleOrder(`${n}`, [{ sku: 'A', quantity: 1 }]))
  await writeOrders(pool, orders)
  const [open] = orders
  assert.ok(open)
  await pool.query(
    "UPDATE customer_order SET state = IF(id = ?, 'paid', 'confirmed'), placed_at = NOW(3) - INTERVAL 1 DAY",
    [open.id],
  )
  await pool.query('ANALYZE TABLE customer_order')

  const sql = await pool.getConnection()
  const rowsRead = async () => {
    const [counts] = await sql.query<RowDataPacket[]>("SHOW SESSION STATUS LIKE 'Handler_read%'")
    return counts.reduce((sum, { Value }) => sum + Number(Value), 0)
  }
  const before = await rowsRead()
  const mysql = sql as unknown as typeof pool
  const context = { mysql, config: { origin: '', payments: { withinMs: 60_000 } } }
  assert.deepEqual(await openOrders(context, 60), [open.id])
  const read = (await rowsRead()) - before
  sql.release()
  assert.ok(read < ENDED / 10, `${read} rows were read`)
})
