import { inTransaction, type Sql } from '../infra/mysql/client.ts'
import { writeOutbox } from '../infra/mysql/outbox.ts'
import type { Payload } from '../services/events.ts'
import { markTicket, type Order, orderSchema, writeOrder } from '../services/orders/index.ts'
import { finishMovements, isGivenUp, settleMovement, TooEarly } from '../services/stock/index.ts'
import type { WorkerContext } from './context.ts'
import { laterIfEarly } from './later-if-early.ts'
import type { Worker } from './runner.ts'

type Movement = Payload<'order.placed'>['movement']

/** The ledger does not have what Redis promised: the order is to be written as refused instead. */
class Refused extends Error {}

/**
 * Writes an accepted order down: order, ledger and outbox in one transaction. A message that comes twice finds the order
 * there. A refusal that is final ends the order: written as such, given back in Redis, told on the ticket.
 */
export const placeOrder: Worker<'order.placed', WorkerContext> = {
  name: 'place-order',
  message: 'order.placed',
  prefetch: 32,
  deadlineMs: 10_000,
  async handle(payload, { mysql, redis }, job) {
    const { movement } = payload
    const order = orderSchema.parse(JSON.parse(payload.order))
    const outcome = await inTransaction(mysql, sql =>
      commit(sql, movement, order, payload.order, job.correlationId),
    ).catch(async error => {
      const givenUp = error instanceof TooEarly && (await isGivenUp(redis, movement))
      if (!givenUp && !(error instanceof Refused)) throw laterIfEarly(error)
      return inTransaction(mysql, sql => refuse(sql, movement, order, givenUp))
    })
    await finishMovements(redis, [{ movement, outcome }])
    if (outcome === 'refused') await markTicket(redis, order, 'stock', 'failed')
  },
}

// Stock comes last: its rows are the ones that everybody wants.
async function commit(sql: Sql, movement: Movement, order: Order, text: string, correlationId?: string) {
  const first = await writeOrder(sql, order, 'done')
  if (first) await writeOutbox(sql, 'order.committed', { order: text }, correlationId)
  const outcome = await settleMovement(sql, movement)
  if (first && outcome === 'refused') throw new Refused()
  return outcome
}

async function refuse(sql: Sql, movement: Movement, order: Order, givenUp: boolean) {
  const outcome = await settleMovement(sql, movement, givenUp)
  await writeOrder(sql, order, outcome === 'refused' ? 'failed' : 'done')
  return outcome
}
