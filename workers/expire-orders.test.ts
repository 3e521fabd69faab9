import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '../infra/mysql/client.ts'
import { type Order, writeOrders } from '../services/orders/index.ts'
import { config, freshDatabase } from '../test/real-servers.ts'
import { rowsReadBy } from '../test/rows-read.ts'
import { sampleOrder } from '../test/sample-order.ts'
import { addProduct, addSku } from '../test/shelf.ts'
import { openOrders } from './expire-orders.ts'

const { pool } = await freshDatabase()
const ENDED = 400
const HOUR_AGO = new Date(Date.now() - 3_600_000).toISOString()

test('orders that wait for somebody are found without a look at those that have ended', async () => {
  await addProduct(pool, 1)
  await addSku(pool, { sku: 'A', product: 1, position: 1, onHand: 0 })
  const orders = Array.from(
    { length: ENDED + 4 },
    (_, n): Order => ({
      ...sampleOrder(`order-${n}`, [{ sku: 'A', quantity: 1 }]),
      placedAt: HOUR_AGO,
    }),
  )
  await inTransaction(pool, sql => writeOrders(sql, orders))
  const [paid, closing, declined, unpaid] = orders.map(({ id }) => id)
  await pool.query("UPDATE customer_order SET state = 'confirmed'")
  await pool.query("UPDATE customer_order SET state = 'paid' WHERE id = ?", [paid])
  await pool.query("UPDATE customer_order SET state = 'awaiting payment' WHERE id IN (?)", [
    [declined, unpaid],
  ])
  await pool.query(
    "INSERT INTO payment_attempt (order_id, number, token, state) VALUES (?, 1, 't', 'closing'), (?, 1, 't', 'declined')",
    [closing, declined],
  )

  await pool.query('ANALYZE TABLE customer_order')
  const connection = await pool.getConnection()
  const found = async (withinMs: number) =>
    (
      await openOrders(
        { mysql: connection, config: { ...config, payments: { ...config.payments, withinMs } } },
        60,
      )
    ).sort()
  // Who may still pay with another card is left alone, until the time to pay is over.
  const { result, rows } = await rowsReadBy(connection, () => found(2 * 3_600_000))
  assert.deepEqual(result, [paid, closing, unpaid].sort())
  assert.ok(rows < ENDED / 4, `${rows} rows were read`)
  assert.deepEqual(await found(600_000), [paid, closing, declined, unpaid].sort())
  connection.release()
})
