import { inTransaction } from '../../infra/mysql/client.ts'
import {
  goodsAreKept,
  markTicket,
  type Outcome,
  paymentKey,
  recordStep,
} from '../../services/orders/index.ts'
import type { Case, PaymentContext } from './advance-order.ts'

/**
 * Takes the promised sum, for goods that are still kept; lets it go for others. Which of the two has happened, the
 * provider says: a capture that was under way for longer than its deadline may win.
 */
export async function capture(context: PaymentContext, { order, attempts }: Case): Promise<boolean> {
  const { mysql, redis, payments } = context
  const promised = attempts.find(({ state }) => state === 'authorised')
  if (!promised) throw new Error(`no attempt of ${order.id} is authorised`)
  const key = paymentKey(order.id, promised.number)
  // A former try may have been heard: then the money is here, whatever became of the goods.
  let standing = await payments.status(key)
  if (standing.status === 'authorised')
    standing = (await goodsAreKept(redis, order)) ? await payments.capture(key) : await payments.void(key)
  const outcome: Outcome = standing.status === 'captured' ? 'done' : 'failed'
  await inTransaction(mysql, sql =>
    recordStep(sql, order.id, 'capture', outcome, { key, amount: order.totals.total }),
  )
  await markTicket(redis, order, 'capture', outcome)
  return true
}
