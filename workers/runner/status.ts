import { hostname } from 'node:os'
import { keys } from '../../infra/redis/keys.ts'
import type { Delivery } from './delivery.ts'
import type { Fate } from './fate.ts'
import { workerMetrics } from './metrics.ts'
import type { Tools } from './tools.ts'

const BEAT_MS = 5_000
const LOOK_MS = 1_000
const KEPT_SECONDS = 20

export interface Status {
  took(delivery: Delivery): void
  count(outcomes: Fate['outcome'][]): void
  end(): Promise<void>
}

/**
 * Shows what a worker does, in its metrics and, every five seconds, as a hash in Redis that expires with the worker:
 * `npm run queues` reads it there, whichever machine the worker is on. Who must know at once asks (worker-list.ts), and
 * is told within a second: each telling is an fsync of Redis, looking for a question is none.
 */
export function showStatus(name: string, { metrics, redis, log }: Tools, held: () => number): Status {
  const { held: heldGauge, age } = workerMetrics(metrics)
  const id = `${name}@${hostname()}:${process.pid}`
  const since = new Date().toISOString()
  const counts = { done: 0, retried: 0, later: 0, dead: 0 }
  let last: { at: number; age: number } | undefined
  let asked = ''

  async function look() {
    const question = (await redis?.get(keys.workersAsked)) ?? ''
    if (question === asked) return
    asked = question
    await beat()
  }

  async function beat() {
    heldGauge.set({ worker: name }, held())
    if (!redis) return
    const about = {
      worker: name,
      pid: process.pid,
      host: hostname(),
      since,
      held: held(),
      asked,
      memory: process.memoryUsage.rss(),
      ...counts,
      'last-at': last ? new Date(last.at).toISOString() : '',
      'last-age': last?.age ?? '',
    }
    const key = keys.worker(id)
    await redis
      .multi()
      .hset(key, about)
      .expire(key, KEPT_SECONDS)
      .zadd(keys.workers, Date.now(), id)
      .zremrangebyscore(keys.workers, 0, Date.now() - KEPT_SECONDS * 1000)
      .exec()
  }
  const quietly = (tell: () => Promise<void>) => () =>
    tell().catch(error => log.debug({ reason: error.message }, 'status is not shown'))
  const timers = [setInterval(quietly(beat), BEAT_MS).unref(), setInterval(quietly(look), LOOK_MS).unref()]
  quietly(beat)()

  return {
    took({ sentAt }) {
      last = { at: Date.now(), age: Math.max(0, Date.now() - sentAt) }
      age.set({ worker: name }, last.age / 1000)
    },
    count(outcomes) {
      for (const outcome of outcomes) counts[outcome]++
    },
    async end() {
      for (const timer of timers) clearInterval(timer)
      await redis
        ?.multi()
        .del(keys.worker(id))
        .zrem(keys.workers, id)
        .exec()
        .catch(() => {})
    },
  }
}
