import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from '../infra/telemetry/logger.ts'
import type { Running } from './runner.ts'

const LONGEST_BACKOFF_MS = 5_000
const STUCK_AFTER_MS = 30_000

/**
 * Runs `turn` again and again until drained: at once while it reports work done, after `idleMs` when it found none,
 * and with growing pauses while it fails. What fails is only logged, since nothing was lost: it is still where the
 * turn reads from.
 */
export function runLoop(
  name: string,
  log: Logger,
  turn: (signal: AbortSignal) => Promise<number>,
  idleMs: number,
): Running {
  const stopping = new AbortController()
  let lastTurn = Date.now()
  let failures = 0

  const running = (async () => {
    while (!stopping.signal.aborted) {
      let pause = idleMs
      try {
        if ((await turn(stopping.signal)) > 0) pause = 0
        lastTurn = Date.now()
        failures = 0
      } catch (error) {
        if (stopping.signal.aborted) break
        failures++
        pause = Math.min(100 * 2 ** failures, LONGEST_BACKOFF_MS)
        log.warn(
          { worker: name, reason: (error as Error).message, failures },
          'turn failed, will be tried again',
        )
      }
      if (pause > 0) await delay(pause, undefined, { signal: stopping.signal }).catch(() => {})
    }
  })()

  return {
    check() {
      const silent = Date.now() - lastTurn
      if (silent > STUCK_AFTER_MS + idleMs)
        throw new Error(`${name} has done no turn for ${Math.round(silent / 1000)} s`)
    },
    async drain() {
      stopping.abort()
      await running
    },
  }
}
