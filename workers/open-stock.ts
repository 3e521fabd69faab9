import { openStock as open } from '../services/stock/index.ts'
import type { WorkerContext } from './context.ts'
import type { Worker } from './runner.ts'

/** Opens the stock of variants that were made: from then on movements of them are admitted. */
export const openStock: Worker<'variant.added', WorkerContext> = {
  name: 'open-stock',
  message: 'variant.added',
  prefetch: 8,
  deadlineMs: 10_000,
  handle: ({ skus }, { mysql, redis }) => open(redis, mysql, skus),
}
