import type { Response } from 'express'
import { type Fact, redisTime, staleSince } from '../catalog/index.ts'
import type { GatewayContext } from './context.ts'

const DAY = 86_400
/** How long the edge keeps what it gets: seconds fresh, seconds stale while it asks again. */
export const keep = {
  page: { maxAge: DAY, grace: 7 * DAY },
  offer: { maxAge: 3_600, grace: DAY },
  search: { maxAge: 60, grace: 3_600 },
} as const

/** A page that may already be wrong, or was made without Redis: kept just long enough to absorb a crowd. */
const UNSURE = { maxAge: 1, grace: 3_600 }

export interface Rendered {
  html: string
  /** Fact to version: everything that this page or fragment was made from. */
  facts: Map<Fact, number>
  kept: { maxAge: number; grace: number }
  /** Made from a second-best source, such as the document's copy of a price. */
  unsure?: boolean
}

/** When a render began, by Redis' clock; undefined while Redis is away. Taken before the first read of any fact. */
export const renderBegan = (context: GatewayContext): Promise<number | undefined> =>
  redisTime(context.redis).catch(() => undefined)

/**
 * Sends a page or fragment with what the edge needs to know of it: how long to keep it, which facts it was made from,
 * and that its includes are to be resolved. Render guard: if one of its facts changed while it was being made, it is
 * kept for a second only, since the purge for that change may already be over.
 */
export async function sendPage(
  context: GatewayContext,
  response: Response,
  began: number | undefined,
  rendered: Rendered,
): Promise<void> {
  const facts = [...rendered.facts.keys()]
  const stale = began === undefined || (await staleSince(context.redis, facts, began).catch(() => true))
  const { maxAge, grace } = stale || rendered.unsure ? UNSURE : rendered.kept
  response
    .setHeader('Content-Type', 'text/html; charset=utf-8')
    .setHeader('Cache-Control', 'max-age=0, must-revalidate')
    .setHeader('Edge-Control', `max-age=${maxAge}, grace=${grace}`)
    .setHeader('Surrogate-Control', 'content="ESI/1.0"')
    .setHeader('X-Facts', [...rendered.facts].map(([fact, version]) => `${fact}@${version}`).join(' '))
    .end(rendered.html)
}
