import { inTransaction } from '../../infra/mysql/client.ts'
import {
  goodsAreKept,
  markTicket,
  type Outcome,
  paymentKey,
  recordStep,
} from '../../services/orders/index.ts'
import type { Payments, Standing } from '../../services/payments/index.ts'
import type { Case, PaymentContext } from './case.ts'

/**
 * Takes the promised sum, for goods that are still kept; lets it go for others. Which of the two has happened, the
 * provider says: a capture that was under way for longer than its deadline may win.
 */
export async function capture(context: PaymentContext, { order, attempts }: Case): Promise<boolean> {
  const { mysql, redis, payments } = context
  const promised = attempts.find(({ state }) => state === 'authorised')
  if (!promised) throw new Error(`no attempt of ${order.id} is authorised`)
  const key = paymentKey(order.id, promised.number)
  // Captured before, it answers so again. For goods that are gone a former try may have been heard: then the money is here.
  const kept = await goodsAreKept(redis, order)
  const standing = await (kept ? take(payments, key) : letGo(payments, key))
  const outcome: Outcome = standing.status === 'captured' ? 'done' : 'failed'
  await inTransaction(mysql, sql =>
    recordStep(sql, order.id, 'capture', outcome, { key, amount: order.totals.total }),
  )
  await markTicket(redis, order, 'capture', outcome)
  return true
}

/** How the payment stands once it was asked for. Without an answer it is looked at: it may be captured, or lost. */
async function take(payments: Payments, key: string): Promise<Standing> {
  return payments.capture(key).catch(async error => {
    const standing = await payments.status(key)
    if (standing.status === 'authorised') throw error
    return standing
  })
}

/** How the payment stands once the promise was given back, unless it was taken before. */
async function letGo(payments: Payments, key: string): Promise<Standing> {
  const standing = await payments.status(key)
  return standing.status === 'authorised' ? payments.void(key) : standing
}
