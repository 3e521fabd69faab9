import type { Response } from 'express'
import { serverTiming, timed } from '../../infra/telemetry/timings.ts'
import { type Fact, redisTime, staleSince } from '../catalog/index.ts'
import type { GatewayContext } from './context.ts'

const DAY = 86_400
/**
 * What says the same for everybody and for long, but carries no facts that would let it be purged: redirects. The grace is
 * what is left of it when the shop behind the edge is away.
 */
export const UNPURGEABLE = 'max-age=60, grace=10800'
/** How long the edge keeps what it gets: seconds fresh, seconds stale while it asks again. */
export const keep = {
  page: { maxAge: DAY, grace: 7 * DAY },
  offer: { maxAge: 3_600, grace: DAY },
  // Longer than an hour, so that what was searched for in the last hour outlives an hour without Elasticsearch.
  search: { maxAge: 60, grace: 10_800 },
  // Purged by what it shows and by what searches find; the time bounds how long a sold-out product may stand ahead of
  // one that came back.
  results: { maxAge: 600, grace: 10_800 },
} as const

/** For what may already be wrong, or was made without Redis: just long enough to absorb a crowd. */
const UNSURE_SECONDS = 1

export interface MadeOf {
  /** Fact to version: everything that the answer was made from. */
  facts: Iterable<readonly [Fact, number]>
  kept: { maxAge: number; grace: number }
  /** Made from a second-best source, such as the document's copy of a price. */
  unsure?: boolean
}

/** When a render began, by Redis' clock; undefined while Redis is away. Taken before the first read of any fact. */
export const renderBegan = (context: GatewayContext): Promise<number | undefined> =>
  timed('redis', 'clock', redisTime(context.redis)).catch(() => undefined)

/**
 * Tells the edge how long to keep an answer and which facts it was made from. Render guard: if one of them changed while
 * it was being made, it is kept for a second only, since the purge for that change may already be over.
 */
export async function setEdgeHeaders(
  { redis }: GatewayContext,
  response: Response,
  began: number | undefined,
  { facts, kept, unsure = false }: MadeOf,
): Promise<void> {
  const versions = new Map(facts)
  const stale =
    began === undefined ||
    (await timed('redis', 'guard', staleSince(redis, [...versions.keys()], began)).catch(() => true))
  const maxAge = stale || unsure ? UNSURE_SECONDS : kept.maxAge
  response
    .setHeader('Cache-Control', 'max-age=0, must-revalidate')
    .setHeader('Edge-Control', `max-age=${maxAge}, grace=${kept.grace}`)
  setTimings(response)
  if (versions.size > 0)
    response.setHeader('X-Facts', [...versions].map(([fact, version]) => `${fact}@${version}`).join(' '))
}

/** What each store took; the edge keeps it with the page and tells it to the X-ray alone. */
export function setTimings(response: Response): void {
  const timings = serverTiming()
  if (timings) response.setHeader('Server-Timing', timings)
}
