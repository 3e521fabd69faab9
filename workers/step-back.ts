import { setTimeout as delay } from 'node:timers/promises'
import type { Redis } from '../infra/redis/client.ts'
import type { EventName } from '../services/events.ts'
import { isRush } from '../services/orders/index.ts'
import type { WorkerContext } from './context.ts'
import type { Worker } from './runner.ts'

/** So long a job keeps the others waiting at most: a bank that does not answer holds up nobody. */
const MOST_MS = 500

/** What turns without end does so once in five seconds at least. */
const REST_MS = 5_000

/**
 * For what turns without end: tells before each turn whether to leave it out, because shoppers wait for "place order" and
 * the last turn is not long ago.
 */
export function restingInRush(redis: Redis, restMs = REST_MS): () => Promise<boolean> {
  let last = Number.NEGATIVE_INFINITY
  return async () => {
    if (performance.now() - last < restMs && (await isRush(redis))) return true
    last = performance.now()
    return false
  }
}

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
