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
  const { config } = context
  const { order, attempts, card } = at
  if (Date.now() > Date.parse(order.placedAt) + config.payments.withinMs)
    return giveUp(context, order, 'expired')
  const last = attempts.at(-1)
  if (!last) return begin(context, at, 0, order.payment.token)
  if (last.state === 'declined') {
    if (attempts.length >= MOST_ATTEMPTS) return giveUp(context, order, 'declined')
    return card?.after === last.number && begin(context, at, last.number, card.token)
  }
  // It may have heard us, though we have not heard it.
  const standing = await context.payments.status(paymentKey(order.id, last.number))
  return settle(context, at, last, standing.status === 'none' ? await ask(context, order, last) : standing)
}

/** True without having asked when somebody else has begun meanwhile: the rows are to be read anew. */
async function begin(context: PaymentContext, at: Case, after: number, token: string): Promise<boolean> {
  const attempt = await inTransaction(context.mysql, sql => beginAttempt(sql, at.order.id, after, token))
  return attempt ? settle(context, at, attempt, await ask(context, at.order, attempt)) : true
}

function ask({ payments, config }: PaymentContext, order: Order, attempt: Attempt): Promise<Standing> {
  return payments.authorise(paymentKey(order.id, attempt.number), {
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
