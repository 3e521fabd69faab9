import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from '../../infra/mysql/client.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { compareStock } from '../../services/stock/index.ts'

const LOOK_MS = 100

/** Asks again and again whether the invariant holds, in the midst of everything; a look that fails tells nothing. */
export function watchInvariant(redis: Redis, pool: Pool, skus: string[]): { stop(): Promise<string[]> } {
  const stopping = new AbortController()
  const drifts: string[] = []
  const watching = (async () => {
    while (!stopping.signal.aborted && skus.length > 0) {
      const found = await compareStock(redis, pool, skus).catch(() => undefined)
      drifts.push(...(found?.drift.map(one => JSON.stringify(one)) ?? []))
      await delay(LOOK_MS, undefined, { signal: stopping.signal }).catch(() => {})
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await watching
      return drifts
    },
  }
}
