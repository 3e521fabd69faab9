import type { WorkerContext } from './context.ts'
import { notePurges, type Purges, purge } from './purges.ts'
import type { BatchWorker } from './runner.ts'

/**
 * Purges facts on every Varnish, as soon as it hears of them and once more two seconds later (`purge-again`): a page that
 * was rendered from old facts may be stored after the first time. The second time is noted before the first is tried, so a
 * Varnish that is away just now holds up nobody and gets its purge when it is back.
 */
export const purgeEdge: BatchWorker<'page.stale', WorkerContext> = {
  name: 'purge-edge',
  message: 'page.stale',
  prefetch: 1_000,
  deadlineMs: 10_000,
  batch: { size: 200, waitMs: 5 },
  async handleBatch(items, { config, redis, log }) {
    const hard = new Set(items.flatMap(({ payload }) => payload.gone))
    const soft = new Set(items.flatMap(({ payload }) => payload.facts).filter(fact => !hard.has(fact)))
    const purges: Purges = { soft: [...soft], hard: [...hard] }
    await notePurges(redis, config.edge.purgeUrls, purges)
    await Promise.all(
      config.edge.purgeUrls.map(url =>
        purge(url, config.edge.purgeToken, purges, items[0]?.job.correlationId).catch(error =>
          log.warn({ varnish: url, reason: (error as Error).message }, 'not purged, will be tried again'),
        ),
      ),
    )
  },
}
