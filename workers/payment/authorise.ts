import { inTransaction } from '../../infra/mysql/client.ts'
import { writeOutbox } from '../../infra/mysql/outbox.ts'
import {
  type Attempt,
  beginAttempt,
  closeAttempts,
  lockSteps,
  MOST_ATTEMPTS,
  markAttempt,
  markTicket,
  type Order,
  paymentKey,
  recordStep,
  tellPayment,
} from '../../services/orders/index.ts'
import type { Standing } from '../../services/payments/index.ts'
import type { Case, PaymentContext } from './case.ts'

/** Has the bank promise the sum. */
export async function authorise(context: PaymentContext, at: Case): Promise<boolean> {
  const { mysql, config } = context
  const { order, attempts, card } = at
  if (Date.now() > Date.parse(order.placedAt) + config.payments.withinMs)
    return giveUp(context, order, 'expired')
  const last = attempts.at(-1)
  if (!last) {
    await inTransaction(mysql, sql => beginAttempt(sql, order.id, 0, order.payment.token))
    return true
  }
  if (last.state === 'declined') {
    if (attempts.length >= MOST_ATTEMPTS) return giveUp(context, order, 'declined')
    if (card?.after !== last.number) return false
    await inTransaction(mysql, sql => beginAttempt(sql, order.id, last.number, card.token))
    return true
  }
  return settle(context, at, last, await ask(context, order, last))
}

async function ask(
  { mysql, payments, config }: PaymentContext,
  order: Order,
  attempt: Attempt,
): Promise<Standing> {
  const key = paymentKey(order.id, attempt.number)
  if (attempt.state !== 'new') {
    // It may have heard us, though we have not heard it.
    const standing = await payments.status(key)
    if (standing.status !== 'none') return standing
  }
  await markAttempt(mysql, order.id, attempt.number, 'asked')
  return payments.authorise(key, {
    amount: order.totals.total,
    currency: order.currency,
    token: attempt.token,
    returnUrl: `${config.origin}/${order.market}/orders/${order.ticket}`,
  })
}

async function settle(
  { mysql, redis }: PaymentContext,
  { order, correlationId }: Case,
  { number }: Attempt,
  standing: Standing,
): Promise<boolean> {
  const { id, ticket } = order
  if (standing.status === 'pending' || standing.status === 'redirect') {
    await markAttempt(mysql, id, number, 'waiting')
    const url = standing.status === 'redirect' ? { url: standing.url } : {}
    await tellPayment(redis, ticket, { attempt: number, state: url.url ? 'redirect' : 'asked', ...url })
    return false
  }
  if (standing.status === 'authorised' || standing.status === 'captured') {
    const { reference } = standing
    const recorded = await inTransaction(mysql, async sql => {
      if ((await lockSteps(sql, id)).authorise === 'failed') {
        await markAttempt(sql, id, number, 'closing')
        return false
      }
      await recordStep(sql, id, 'authorise', 'done', { number, reference })
      await markAttempt(sql, id, number, 'authorised')
      return true
    })
    await tellPayment(redis, ticket, { attempt: number, state: 'asked' })
    if (recorded) await markTicket(redis, order, 'authorise', 'done')
    return true
  }
  await inTransaction(mysql, async sql => {
    await lockSteps(sql, id)
    await markAttempt(sql, id, number, 'declined')
    // One mail says it; the ticket says it each time.
    if (number === 1) await writeOutbox(sql, 'order.told', { order: id, what: 'declined' }, correlationId)
  })
  await tellPayment(redis, ticket, { attempt: number, state: 'declined' })
  return true
}

/** The order ends unpaid. Whatever the bank may yet say of an attempt, it will be told that we want nothing. */
async function giveUp(
  { mysql, redis }: PaymentContext,
  order: Order,
  reason: 'expired' | 'declined',
): Promise<boolean> {
  const ended = await inTransaction(mysql, async sql => {
    if ((await lockSteps(sql, order.id)).authorise === 'done') return false
    await recordStep(sql, order.id, 'authorise', 'failed', { reason })
    await closeAttempts(sql, order.id)
    return true
  })
  if (ended) await markTicket(redis, order, 'authorise', 'failed', reason)
  return true
}
