import { inTransaction } from '../infra/mysql/client.ts'
import { orderMail } from '../services/mail/index.ts'
import { loadEnding, loadOrder, loadSteps, markTicket, recordStep } from '../services/orders/index.ts'
import type { WorkerContext } from './context.ts'
import { Later, type Worker } from './runner.ts'

const INVOICE_SOON_MS = 1_000
const INVOICE_LATER_MS = 10_000
/** So many looks for the invoice; then the mail goes without waiting for what it links to. */
const MOST_LOOKS_MS = 60_000

/** Tells the customer by mail. At least once: a crash after the server took it sends it again, under the same id. */
export const sendMail: Worker<'order.told', WorkerContext> = {
  name: 'send-mail',
  message: 'order.told',
  prefetch: 8,
  deadlineMs: 30_000,
  async handle({ order: id, what }, { mysql, redis, mailer, config }) {
    const [order, steps] = await Promise.all([loadOrder(mysql, id), loadSteps(mysql, id)])
    if (!order) throw new Error(`there is no order ${id}`)
    const news = { kind: what, payUntil: Date.parse(order.placedAt) + config.payments.withinMs }
    if (what !== 'confirmed')
      return mailer.send(orderMail(order, { ...news, ending: await loadEnding(mysql, id) }, config.origin))
    const age = Date.now() - Date.parse(order.placedAt)
    // Where many invoices wait, who looks too often holds them up.
    const pause = Math.min(Math.max(age / 2, INVOICE_SOON_MS), INVOICE_LATER_MS)
    if (!steps.invoice && age < MOST_LOOKS_MS)
      throw new Later('the invoice that it links to is being drawn', pause)
    if (!steps.mail) await mailer.send(orderMail(order, news, config.origin))
    await inTransaction(mysql, sql => recordStep(sql, id, 'mail', 'done'))
    await markTicket(redis, order, 'mail', 'done')
  },
}
