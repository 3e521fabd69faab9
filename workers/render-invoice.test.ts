import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { inTransaction } from '../infra/mysql/client.ts'
import { issueInvoice, loadDocument } from '../services/invoices/index.ts'
import { readTicket, recordStep, writeOrder } from '../services/orders/index.ts'
import { freshDatabase, freshRedis } from '../test/real-servers.ts'
import { sampleJob as job } from '../test/sample-job.ts'
import { sampleOrder } from '../test/sample-order.ts'
import type { WorkerContext } from './context.ts'
import { renderInvoice } from './render-invoice.ts'

const { pool } = await freshDatabase()
const { redis } = await freshRedis()
const context = { mysql: pool, redis } as WorkerContext
async function confirmed(key: string) {
  const order = sampleOrder(key, [{ sku: 'A', quantity: 2 }])
  await inTransaction(pool, async sql => {
    await writeOrder(sql, order, 'done')
    for (const step of ['authorise', 'capture', 'confirm'] as const)
      await recordStep(sql, order.id, step, 'done')
  })
  return order
}
const numbers = async () =>
  (await pool.query<RowDataPacket[]>('SELECT number FROM invoice ORDER BY number'))[0].map(row => row.number)

test('many at once, twice each, some given up half way: no gap and no number twice', async () => {
  const orders = await Promise.all(Array.from({ length: 12 }, (_, n) => confirmed(`many ${n}`)))
  await Promise.all(
    orders.flatMap((order, n) => [
      renderInvoice.handle({ order: order.id, what: 'confirmed' }, context, job),
      renderInvoice.handle({ order: order.id, what: 'confirmed' }, context, job),
      inTransaction(pool, async sql => {
        await issueInvoice(sql, order)
        if (n % 3 === 0) throw new Error('given up')
      }).catch(error => assert.equal(error.message, 'given up')),
    ]),
  )
  assert.deepEqual(
    await numbers(),
    Array.from({ length: 12 }, (_, n) => n + 1),
  )
})

test('the invoice is a PDF, the same each time, and it adds up to what was captured', async () => {
  const order = await confirmed('one')
  await renderInvoice.handle({ order: order.id, what: 'confirmed' }, context, job)
  const first = await loadDocument(pool, order.id)
  assert.equal(first?.subarray(0, 5).toString(), '%PDF-')
  await redis.flushdb()
  await renderInvoice.handle({ order: order.id, what: 'confirmed' }, context, job)
  assert.deepEqual(await loadDocument(pool, order.id), first)
  assert.equal((await readTicket(redis, order.ticket))?.steps.invoice, 'done')
  const [[sums]] = await pool.query<RowDataPacket[]>(
    `SELECT SUM(i.total) AS invoiced, SUM(o.total) AS captured FROM customer_order o
     JOIN order_step s ON s.order_id = o.id AND s.step = 'capture' LEFT JOIN invoice i ON i.order_id = o.id`,
  )
  assert.equal(Number(sums?.invoiced), Number(sums?.captured))
})

test('an order that was not confirmed gets no number', async () => {
  const before = await numbers()
  const order = sampleOrder('declined', [{ sku: 'A', quantity: 1 }])
  await inTransaction(pool, sql => writeOrder(sql, order, 'done'))
  await renderInvoice.handle({ order: order.id, what: 'declined' }, context, job)
  assert.deepEqual(await numbers(), before)
})
