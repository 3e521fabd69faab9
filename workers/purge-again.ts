import type { WorkerContext } from './context.ts'
import { runLoop } from './loop.ts'
import { purgeDue } from './purges.ts'
import type { Running } from './runner.ts'

const IDLE_MS = 200

/** Purges what was noted, on each Varnish when its time has come; a loop each, so that one that is away holds up no other. */
export function purgeAgain({ config, redis, log }: WorkerContext): Running {
  const { purgeUrls, purgeToken } = config.edge
  const loops = purgeUrls.map(url =>
    runLoop(`purge-again ${url}`, log, () => purgeDue(redis, url, purgeToken), IDLE_MS),
  )
  return {
    // A Varnish that is away is not this process' failure: a restart would not bring it back.
    check() {},
    async drain() {
      await Promise.all(loops.map(loop => loop.drain()))
    },
  }
}
