import { PRODUCTS, within } from '../infra/elasticsearch/client.ts'
import {
  type Fact,
  forgetMemberships,
  markStale,
  takeMemberships,
  writeMemberships,
} from '../services/catalog/index.ts'
import type { WorkerContext } from './context.ts'
import { runLoop } from './loop.ts'
import { toMessage } from './to-message.ts'

const IDLE_MS = 100
const REFRESH_DEADLINE_MS = 10_000

/**
 * The second wave of a change of the catalogue: once a search sees the documents, the listings of the categories that a
 * product came into or left are purged, at most once in five seconds. Several may run; whoever gets the turn does it.
 */
export const refreshListings = (context: WorkerContext) =>
  runLoop('refresh-listings', context.log, () => refreshOnce(context), IDLE_MS)

/** One turn; returns how many categories it was for. What fails half-way waits for the next turn. */
export async function refreshOnce({
  redis,
  elasticsearch,
  publisher,
  index = PRODUCTS,
}: Pick<WorkerContext, 'redis' | 'elasticsearch' | 'publisher'> & { index?: string }): Promise<number> {
  const taken = await takeMemberships(redis)
  if (taken.length === 0) return 0
  await elasticsearch.indices.refresh({ index }, within(REFRESH_DEADLINE_MS))
  await writeMemberships(redis, taken)
  const facts = taken.map(({ category }): Fact => `c${category}`)
  await markStale(redis, facts)
  await publisher.publish([toMessage('page.stale', { facts })])
  await forgetMemberships(redis, taken)
  return taken.length
}
