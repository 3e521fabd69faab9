import { inTransaction } from '../infra/mysql/client.ts'
import {
  finishMovements,
  settleBatch,
  settleMovement,
  TooEarly,
  waitsInVain,
} from '../services/stock/index.ts'
import type { WorkerContext } from './context.ts'
import { laterIfAgain, laterIfEarly } from './later-if-early.ts'
import type { BatchWorker } from './runner.ts'

/**
 * Settles movements that Redis admitted: ledger, stock and outbox, many in one transaction. A message that comes twice
 * finds its movement in the ledger and only clears `pending` once more.
 */
export const recordStock: BatchWorker<'stock.moved', WorkerContext> = {
  name: 'record-stock',
  message: 'stock.moved',
  prefetch: 600,
  deadlineMs: 10_000,
  batch: { size: 200, waitMs: 5 },
  async handleBatch(items, { mysql, redis }) {
    const batch = items.map(({ payload, job }) => ({ movement: payload, correlationId: job.correlationId }))
    const outcomes = await settleBatch(mysql, batch)
    for (const [index, { movement }] of batch.entries())
      if (outcomes[index] instanceof TooEarly && (await waitsInVain(redis, movement)))
        outcomes[index] = await inTransaction(mysql, sql => settleMovement(sql, movement, true)).catch(
          error => error as Error,
        )
    const done = batch.flatMap(({ movement }, index) => {
      const outcome = outcomes[index]
      return outcome === undefined || outcome instanceof Error ? [] : [{ movement, outcome }]
    })
    const again = await finishMovements(redis, done)
    return batch.map(({ movement }, index) => {
      const outcome = outcomes[index]
      return outcome instanceof Error ? laterIfEarly(outcome) : laterIfAgain(movement, again)
    })
  },
}
