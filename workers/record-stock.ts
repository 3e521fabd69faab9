import { inTransaction } from '../infra/mysql/client.ts'
import { finishMovements, settleMovement } from '../services/stock/index.ts'
import type { WorkerContext } from './context.ts'
import type { Worker } from './runner.ts'

/**
 * Settles a movement that Redis admitted: ledger, stock and outbox in one transaction. A message that comes twice
 * finds its movement in the ledger and only clears `pending` once more.
 */
export const recordStock: Worker<'stock.moved', WorkerContext> = {
  name: 'record-stock',
  message: 'stock.moved',
  prefetch: 32,
  deadlineMs: 10_000,
  async handle(movement, { mysql, redis }) {
    const outcome = await inTransaction(mysql, sql => settleMovement(sql, movement))
    await finishMovements(redis, [{ movement, outcome }])
  },
}
