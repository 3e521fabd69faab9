import { loadDocument, shownInvoiceNumber } from '../services/invoices/index.ts'
import { copyInvoice, type EndedStep, findByTicket, markTicket, tellFound } from '../services/orders/index.ts'
import type { WorkerContext } from './context.ts'
import type { Worker } from './runner.ts'

/**
 * Brings what Redis no longer has of an order, for who looks at its ticket after a week or opens its invoice: from MySQL,
 * where gateways never look. Says so too when there is no such order.
 */
export const bringTicket: Worker<'ticket.asked', WorkerContext> = {
  name: 'bring-ticket',
  message: 'ticket.asked',
  prefetch: 8,
  deadlineMs: 10_000,
  async handle({ ticket }, { mysql, redis }) {
    const found = await findByTicket(mysql, ticket)
    if (!found) return tellFound(redis, ticket, 'none')
    const { order, ended } = found
    for (const step of ended) await markTicket(redis, order, step.step, step.outcome, noteOf(step), step.at)
    const document = await loadDocument(mysql, order.id)
    if (document) await copyInvoice(redis, ticket, document)
    await tellFound(redis, ticket, 'here')
  },
}

/** As those said who recorded it first. */
const noteOf = ({ step, data }: EndedStep): string =>
  step === 'invoice' && data?.number ? shownInvoiceNumber(data.number) : (data?.reason ?? '')
