import { inTransaction } from '../infra/mysql/client.ts'
import { drawInvoice, issueInvoice, keepDocument, shownInvoiceNumber } from '../services/invoices/index.ts'
import { loadOrder, markTicket, recordStep } from '../services/orders/index.ts'
import type { WorkerContext } from './context.ts'
import type { Worker } from './runner.ts'

/** Gives a confirmed order its invoice: number and drawing. Run again, it finds what it had. */
export const renderInvoice: Worker<'order.told', WorkerContext> = {
  name: 'render-invoice',
  message: 'order.told',
  prefetch: 4,
  deadlineMs: 20_000,
  async handle({ order: id, what }, { mysql, redis }) {
    if (what !== 'confirmed') return
    const order = await loadOrder(mysql, id)
    if (!order) throw new Error(`there is no order ${id}`)
    const invoice = await inTransaction(mysql, sql => issueInvoice(sql, order))
    await keepDocument(mysql, invoice.number, await drawInvoice(order, invoice))
    await inTransaction(mysql, sql => recordStep(sql, id, 'invoice', 'done', { number: invoice.number }))
    await markTicket(redis, order, 'invoice', 'done', shownInvoiceNumber(invoice.number))
  },
}
