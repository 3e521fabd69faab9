import { inTransaction, type Sql } from '../infra/mysql/client.ts'
import { writeOutbox, writeOutboxEach } from '../infra/mysql/outbox.ts'
import { correlationId } from '../infra/telemetry/correlation-id.ts'
import type { Payload } from '../services/events.ts'
import { markTickets, type Order, orderSchema, writeOrder, writeOrders } from '../services/orders/index.ts'
import {
  finishMovements,
  mustBeApart,
  settleMovement,
  settleTogether,
  TooEarly,
  waitsInVain,
} from '../services/stock/index.ts'
import type { WorkerContext } from './context.ts'
import { laterIfAgain, laterIfEarly } from './later-if-early.ts'
import type { BatchItem, BatchWorker } from './runner.ts'

interface Placed {
  movement: Payload<'order.placed'>['movement']
  order: Order
  correlationId: string | undefined
}
type Outcome = Awaited<ReturnType<typeof settleMovement>>

/** The ledger does not have what Redis promised: the order is to be written as refused instead. */
class Refused extends Error {}

/**
 * Writes accepted orders down: orders, ledger and outbox, many in one transaction; where one stands in the way, each in
 * one of its own. A message that comes twice finds the order there. A refusal that is final ends the order: written as
 * such, given back in Redis. Then the tickets tell it.
 */
export const placeOrder: BatchWorker<'order.placed', WorkerContext> = {
  name: 'place-order',
  message: 'order.placed',
  prefetch: 300,
  deadlineMs: 10_000,
  batch: { size: 100, waitMs: 30 },
  async handleBatch(items, { mysql, redis }) {
    const read = items.map(item => toPlaced(item))
    const placed = read.flatMap(one => (one instanceof Error ? [] : [one]))
    const outcomes = new Map<Placed, Outcome | Error>()
    if (placed.length > 0 && (await allTogether(placed)))
      for (const one of placed) outcomes.set(one, 'settled')
    else
      for (const one of placed.toSorted((a, b) => a.movement.at - b.movement.at))
        outcomes.set(one, await correlationId.run(one.correlationId ?? one.movement.id, alone, one))
    const done = [...outcomes].flatMap(([one, outcome]) =>
      outcome instanceof Error ? [] : [{ ...one, outcome }],
    )
    const again = await finishMovements(redis, done)
    await markTickets(
      redis,
      done.map(({ order, outcome }) => ({
        order,
        step: 'stock',
        outcome: outcome === 'refused' ? 'failed' : 'done',
      })),
    )
    return read.map(one => {
      if (one instanceof Error) return one
      const outcome = outcomes.get(one)
      return outcome instanceof Error ? laterIfEarly(outcome) : laterIfAgain(one.movement, again)
    })

    async function allTogether(batch: Placed[]): Promise<boolean> {
      try {
        await inTransaction(mysql, sql => commitAll(sql, batch))
        return true
      } catch (error) {
        if (!mustBeApart(error)) throw error
        return false
      }
    }

    async function alone(one: Placed): Promise<Outcome | Error> {
      try {
        return await inTransaction(mysql, sql => commit(sql, one)).catch(async error => {
          const inVain = error instanceof TooEarly && (await waitsInVain(redis, one.movement))
          if (!inVain && !(error instanceof Refused)) throw error
          return inTransaction(mysql, sql => refuse(sql, one, inVain))
        })
      } catch (error) {
        return error as Error
      }
    }
  },
}

function toPlaced({ payload, job }: BatchItem<'order.placed'>): Placed | Error {
  try {
    const order = orderSchema.parse(JSON.parse(payload.order))
    return { movement: payload.movement, order, correlationId: job.correlationId }
  } catch (error) {
    return error as Error
  }
}

// Stock comes last: its rows are the ones that everybody wants.
async function commitAll(sql: Sql, batch: Placed[]): Promise<void> {
  await writeOrders(
    sql,
    batch.map(({ order }) => order),
  )
  const messages = batch.map(({ order, correlationId }) => ({ payload: { order: order.id }, correlationId }))
  await writeOutboxEach(sql, 'order.committed', messages)
  await settleTogether(sql, batch)
}

async function commit(sql: Sql, { movement, order, correlationId }: Placed): Promise<Outcome> {
  const first = await writeOrder(sql, order, 'done')
  if (first) await writeOutbox(sql, 'order.committed', { order: order.id }, correlationId)
  const outcome = await settleMovement(sql, movement)
  if (first && outcome === 'refused') throw new Refused()
  return outcome
}

// A refused order is the end of it, and its customer hears so by mail. But its elders may have come in the meantime: then
// it is not refused after all, and is told of like any other.
async function refuse(
  sql: Sql,
  { movement, order, correlationId }: Placed,
  inVain: boolean,
): Promise<Outcome> {
  const outcome = await settleMovement(sql, movement, inVain)
  const refused = outcome === 'refused'
  const first = await writeOrder(sql, order, refused ? 'failed' : 'done')
  if (first && refused)
    await writeOutbox(sql, 'order.told', { order: order.id, what: 'cancelled' }, correlationId)
  if (first && !refused) await writeOutbox(sql, 'order.committed', { order: order.id }, correlationId)
  return outcome
}
