import type { RowDataPacket } from 'mysql2'
import { inTransaction, type Sql } from '../../infra/mysql/client.ts'
import { writeOutbox } from '../../infra/mysql/outbox.ts'
import {
  claimGoods,
  claimOthers,
  lockSteps,
  markTicket,
  type Order,
  type Outcome,
  orderHolds,
  paymentKey,
  recordStep,
} from '../../services/orders/index.ts'
import { closeHold } from '../../services/stock/index.ts'
import { Later } from '../runner.ts'
import type { Case, PaymentContext } from './case.ts'

const WAIT_FOR_GOODS_MS = 60_000
/** So long a paid order waits for goods that were let go; then its money goes back. */
const MOST_WAITING_SECONDS = 10 * 60
const WAIT_FOR_STOCK_MS = 5_000

/** It is paid: the goods leave, and mail and invoice are set off. Are there none for too long, it is given up. */
export async function confirm({ mysql, redis }: PaymentContext, at: Case): Promise<boolean> {
  const { order, correlationId } = at
  const kept = await claimGoods(redis, mysql, order)
  const outcome = await inTransaction(mysql, async (sql): Promise<Outcome | 'unknown' | 'later'> => {
    const { confirm: ended } = await lockSteps(sql, order.id)
    if (ended) return ended
    const claim = kept === 'gone' ? await claimOthers(redis, sql, order) : kept
    if (claim === 'unknown') return 'unknown'
    if (claim === 'gone' && !(await hasWaited(sql, order))) return 'later'
    const outcome = claim === 'claimed' ? 'done' : 'failed'
    await recordStep(sql, order.id, 'confirm', outcome)
    if (outcome === 'done')
      await writeOutbox(sql, 'order.told', { order: order.id, what: 'confirmed' }, correlationId)
    return outcome
  })
  if (outcome === 'unknown') throw new Later('stock is not known at the moment', WAIT_FOR_STOCK_MS)
  if (outcome === 'later')
    throw new Later(`${order.id} is paid, and its goods were let go`, WAIT_FOR_GOODS_MS)
  await markTicket(redis, order, 'confirm', outcome)
  return outcome === 'failed'
}

/** Whether the money has been here for so long without goods that it goes back. */
async function hasWaited(sql: Sql, { id }: Order): Promise<boolean> {
  const [rows] = await sql.execute<RowDataPacket[]>(
    `SELECT 1 FROM order_step WHERE order_id = ? AND step = 'capture' AND ended_at < NOW(3) - INTERVAL ? SECOND`,
    [id, MOST_WAITING_SECONDS],
  )
  return rows.length > 0
}

/** The money of an order that cannot be delivered goes back. */
export async function refund({ mysql, redis, payments }: PaymentContext, at: Case): Promise<boolean> {
  const { order, attempts } = at
  const paid = attempts.find(({ state }) => state === 'authorised')
  if (!paid) throw new Error(`no attempt of ${order.id} was paid`)
  const key = paymentKey(order.id, paid.number)
  const { status } = await payments.refund(key)
  if (status !== 'refunded')
    throw new Error(`payment ${paid.number} of ${order.id} is ${status}, not refunded`)
  const { total: amount } = order.totals
  await inTransaction(mysql, sql => recordStep(sql, order.id, 'refund', 'done', { key, amount }))
  await markTicket(redis, order, 'refund', 'done')
  return true
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
  const { order, steps, correlationId } = at
  for (const hold of orderHolds(order)) {
    const { status } = await closeHold(redis, hold, 'release')
    if (status === 'unknown') throw new Later('stock is not known at the moment', WAIT_FOR_STOCK_MS)
    // No hold: its time was over, and they are back already.
    if (status !== 'ok' && status !== 'no-hold') throw new Error(`${hold} cannot be released: ${status}`)
  }
  const what = steps.refund ? 'refunded' : 'cancelled'
  await inTransaction(mysql, async sql => {
    if ((await recordStep(sql, order.id, 'release', 'done')) === 'recorded')
      await writeOutbox(sql, 'order.told', { order: order.id, what }, correlationId)
  })
  await markTicket(redis, order, 'release', 'done')
  return true
}
