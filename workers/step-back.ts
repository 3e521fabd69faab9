import { setTimeout as delay } from 'node:timers/promises'
import type { EventName } from '../services/events.ts'
import { isRush } from '../services/orders/index.ts'
import type { WorkerContext } from './context.ts'
import type { Worker } from './runner.ts'

/** So long a job keeps the others waiting at most: a bank that does not answer holds up nobody. */
const MOST_MS = 500

/**
 * The worker as it is, but while shoppers wait for "place order" its jobs begin one after the other: each when the one
 * before it has ended, or has had half a second. So it is slower in a rush and never stops.
 */
export function steppingBack<N extends EventName>(
  worker: Worker<N, WorkerContext>,
  mostMs = MOST_MS,
): Worker<N, WorkerContext> {
  let line: Promise<unknown> = Promise.resolve()
  return {
    ...worker,
    async handle(payload, context, job) {
      const ended = Promise.withResolvers<void>()
      if (await isRush(context.redis)) {
        const turn = line
        line = turn.then(() => Promise.race([ended.promise, delay(mostMs, undefined, { ref: false })]))
        await turn
      }
      try {
        return await worker.handle(payload, context, job)
      } finally {
        ended.resolve()
      }
    },
  }
}
