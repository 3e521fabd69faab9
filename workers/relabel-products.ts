import { inTransaction } from '../infra/mysql/client.ts'
import { relabelChunk } from '../services/catalog/index.ts'
import type { WorkerContext } from './context.ts'
import type { Worker } from './runner.ts'

/** Has the products made anew that carry a changed label, a chunk a message; each chunk ends by asking for the next. */
export const relabelProducts: Worker<'label.changed', WorkerContext> = {
  name: 'relabel-products',
  message: 'label.changed',
  prefetch: 1,
  deadlineMs: 30_000,
  async handle(payload, { mysql }, job) {
    await inTransaction(mysql, sql => relabelChunk(sql, payload, job.correlationId))
  },
}
