import { inTransaction } from '../../infra/mysql/client.ts'
import { writeOutbox } from '../../infra/mysql/outbox.ts'
import { claimGoods, holdOf, markTicket, paymentKey, recordStep } from '../../services/orders/index.ts'
import { closeHold } from '../../services/stock/index.ts'
import { Later } from '../runner.ts'
import type { Case, PaymentContext } from './advance-order.ts'

const WAIT_FOR_GOODS_MS = 60_000
const WAIT_FOR_STOCK_MS = 5_000

/** It is paid: the goods leave, and mail and invoice are set off. */
export async function confirm({ mysql, redis }: PaymentContext, at: Case): Promise<boolean> {
  const { order, correlationId } = at
  if (!(await claimGoods(redis, mysql, order)))
    throw new Later(`${order.id} is paid, and its goods were let go`, WAIT_FOR_GOODS_MS)
  await inTransaction(mysql, async sql => {
    if ((await recordStep(sql, order.id, 'confirm', 'done')) === 'recorded')
      await writeOutbox(sql, 'order.told', { order: order.id, what: 'confirmed' }, correlationId)
  })
  await markTicket(redis, order, 'confirm', 'done')
  return false
}

/** The bank lets the promised sum go. */
export async function letGo({ mysql, redis, payments }: PaymentContext, at: Case): Promise<boolean> {
  const { order, attempts } = at
  for (const { number, state } of attempts) {
    if (state !== 'authorised') continue
    const { status } = await payments.void(paymentKey(order.id, number))
    if (status === 'captured' || status === 'authorised')
      throw new Error(`payment ${number} of ${order.id} is ${status}, not voided`)
  }
  await inTransaction(mysql, sql => recordStep(sql, order.id, 'void', 'done'))
  await markTicket(redis, order, 'void', 'done')
  return true
}

/** The goods can be had by others again. */
export async function giveBack({ mysql, redis }: PaymentContext, at: Case): Promise<boolean> {
  const { order, correlationId } = at
  const { status } = await closeHold(redis, holdOf(order), 'release')
  if (status === 'unknown') throw new Later('stock is not known at the moment', WAIT_FOR_STOCK_MS)
  // No hold: its time was over, and they are back already.
  if (status !== 'ok' && status !== 'no-hold')
    throw new Error(`the goods of ${order.id} cannot be released: ${status}`)
  await inTransaction(mysql, async sql => {
    if ((await recordStep(sql, order.id, 'release', 'done')) === 'recorded')
      await writeOutbox(sql, 'order.told', { order: order.id, what: 'cancelled' }, correlationId)
  })
  await markTicket(redis, order, 'release', 'done')
  return true
}
