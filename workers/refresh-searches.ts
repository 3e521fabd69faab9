import { PRODUCTS, within } from '../infra/elasticsearch/client.ts'
import { forgetFound, markStale, raiseFound, takeFound } from '../services/catalog/index.ts'
import type { WorkerContext } from './context.ts'
import { runLoop } from './loop.ts'
import { toMessage } from './to-message.ts'

const IDLE_MS = 200
const REFRESH_DEADLINE_MS = 10_000

/**
 * The third wave of a change of the catalogue: once a search sees the documents, the pages of results are purged, since any
 * of them may find something else now; at most once a minute. Several may run; whoever gets the turn does it.
 */
export const refreshSearches = (context: WorkerContext) =>
  runLoop('refresh-searches', context.log, () => refreshSearchesOnce(context), IDLE_MS)

/** One turn; returns 1 if it purged. What fails half-way waits for the next turn. */
export async function refreshSearchesOnce({
  redis,
  elasticsearch,
  publisher,
  index = PRODUCTS,
}: Pick<WorkerContext, 'redis' | 'elasticsearch' | 'publisher'> & { index?: string }): Promise<number> {
  const taken = await takeFound(redis)
  if (taken === undefined) return 0
  await elasticsearch.indices.refresh({ index }, within(REFRESH_DEADLINE_MS))
  await raiseFound(redis)
  await markStale(redis, ['found'])
  await publisher.publish([toMessage('page.stale', { facts: ['found'] })])
  await forgetFound(redis, taken)
  return 1
}
