import { setTimeout as delay } from 'node:timers/promises'
import { between, pick } from '../../infra/seed/chance.ts'
import { killWorker } from '../stack.ts'

const GROUPS = ['stock', 'paying', 'stock', 'catalogue'] as const
/** Longer than a supervisor takes to believe that a process runs: one that dies sooner is given up after a few times. */
const SHORTEST_MS = 2_500
const LONGEST_MS = 4_000
const FIRST_MS = 700

/**
 * Kills the processes that write orders down, take the money and carry messages, by SIGKILL, one after the other until
 * stopped; the seed says when and which. `stop` resolves to how many died.
 */
export function killWorkers(seed: number, died: () => void): { stop(): Promise<number> } {
  const stopping = new AbortController()
  let deaths = 0
  const killing = (async () => {
    for (let turn = 0; !stopping.signal.aborted; turn++) {
      const pause = turn === 0 ? FIRST_MS : between(SHORTEST_MS, LONGEST_MS, seed, 'pause', turn)
      await delay(pause, undefined, { signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted) break
      await killWorker(pick(GROUPS, seed, 'group', turn))
      deaths++
      died()
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
