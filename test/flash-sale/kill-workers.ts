import { setTimeout as delay } from 'node:timers/promises'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { between, pick } from '../../infra/seed/chance.ts'
import { killWorker } from '../stack.ts'
import { until } from '../until.ts'

/** The groups, each by one of its workers, which says in Redis when it is there. */
const GROUPS = ['stock', 'paying', 'stock', 'catalogue'] as const
const SIGN = { stock: 'place-order', paying: 'take-payment', catalogue: 'project-product' } as const
/** From the return of who died last; a supervisor gives up a process that dies within a second, a few times over. */
const SHORTEST_MS = 1_200
const LONGEST_MS = 3_000
const FIRST_MS = 700
const BACK_MS = 60_000

/**
 * Kills the processes that write orders down, take the money and carry messages, by SIGKILL, one after the other until
 * stopped or `most` have died; the seed says when and which. `stop` resolves to how many died.
 */
export function killWorkers(
  redis: Redis,
  { seed, most, died }: { seed: number; most: number; died: () => void },
): { stop(): Promise<number> } {
  const stopping = new AbortController()
  let deaths = 0
  const killing = (async () => {
    while (deaths < most) {
      const pause = deaths === 0 ? FIRST_MS : between(SHORTEST_MS, LONGEST_MS, seed, 'pause', deaths)
      await delay(pause, undefined, { signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted) break
      const group = pick(GROUPS, seed, 'group', deaths)
      const killed = Date.now()
      await killWorker(group)
      deaths++
      died()
      const isBack = async () => stopping.signal.aborted || (await lastSignOf(redis, SIGN[group])) > killed
      // On a machine that has no time for it the next may die all the same.
      await until(`workers of ${group} are back`, isBack, BACK_MS).catch(() => {})
    }
  })()
  // What it could not kill is told by `stop`.
  killing.catch(() => {})
  return {
    async stop() {
      stopping.abort()
      await killing
      return deaths
    },
  }
}

/** When a worker of this name last said that it is there, ms. */
async function lastSignOf(redis: Redis, worker: string): Promise<number> {
  const signs = await redis.zrange(keys.workers, '0', '-1', 'WITHSCORES')
  const times = signs.flatMap((sign, index) =>
    sign.startsWith(`${worker}@`) ? [Number(signs[index + 1])] : [],
  )
  return Math.max(0, ...times)
}
