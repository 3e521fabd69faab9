import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '../infra/mysql/client.ts'
import { readFound, readInvoice, readTicket, recordStep, writeOrder } from '../services/orders/index.ts'
import { freshDatabase, freshRedis } from '../test/real-servers.ts'
import { sampleJob as job } from '../test/sample-job.ts'
import { sampleOrder } from '../test/sample-order.ts'
import { bringTicket } from './bring-ticket.ts'
import type { WorkerContext } from './context.ts'
import { renderInvoice } from './render-invoice.ts'

const { pool } = await freshDatabase()
const { redis } = await freshRedis()
const context = { mysql: pool, redis } as WorkerContext

test('a ticket that was put away comes back as it was, with the invoice', async () => {
  const order = sampleOrder('one', [{ sku: 'A', quantity: 2 }])
  await inTransaction(pool, async sql => {
    await writeOrder(sql, order, 'done')
    for (const step of ['authorise', 'capture', 'confirm'] as const)
      await recordStep(sql, order.id, step, 'done')
  })
  await renderInvoice.handle({ order: order.id, what: 'confirmed' }, context, job)
  const told = await readTicket(redis, order.ticket)
  assert.equal(await readInvoice(redis, order.ticket), undefined, 'nothing is copied before somebody asks')
  await redis.flushdb()
  await bringTicket.handle({ ticket: order.ticket }, context, job)
  const ticket = await readTicket(redis, order.ticket)
  assert.deepEqual(ticket?.steps, {
    stock: 'done',
    authorise: 'done',
    capture: 'done',
    confirm: 'done',
    invoice: 'done',
  })
  assert.deepEqual(ticket?.order.totals, order.totals)
  assert.equal(ticket?.acceptedAt, Date.parse(order.placedAt))
  assert.equal(ticket?.notes.invoice, told?.notes.invoice)
  const invoice = await readInvoice(redis, order.ticket)
  assert.equal(invoice?.subarray(0, 5).toString(), '%PDF-')
  assert.equal(await readFound(redis, order.ticket), 'here')
})

test('an order that ended without a sale still says why', async () => {
  const order = sampleOrder('two', [{ sku: 'A', quantity: 1 }])
  await inTransaction(pool, async sql => {
    await writeOrder(sql, order, 'done')
    await recordStep(sql, order.id, 'authorise', 'failed', { reason: 'declined' })
  })
  await bringTicket.handle({ ticket: order.ticket }, context, job)
  const ticket = await readTicket(redis, order.ticket)
  assert.deepEqual([ticket?.steps.authorise, ticket?.notes.authorise], ['failed', 'declined'])
  assert.equal(await readInvoice(redis, order.ticket), undefined)
})

test('there is no such order: whoever asked is told', async () => {
  const nobodys = 'n'.repeat(43)
  await bringTicket.handle({ ticket: nobodys }, context, job)
  assert.equal(await readFound(redis, nobodys), 'none')
  assert.equal(await readTicket(redis, nobodys), undefined)
})
