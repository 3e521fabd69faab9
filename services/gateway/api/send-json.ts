import type { Response } from 'express'
import { type Fact, staleSince } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'

/** A made-up age for what may already be wrong: long enough to absorb a crowd. */
const UNSURE_SECONDS = 1

interface Answer {
  body: unknown
  /** Fact to version: everything that the answer was made from. */
  facts: Iterable<readonly [Fact, number]>
  kept: { maxAge: number; grace: number }
  unsure?: boolean
}

/** Sends JSON that the edge may keep, under the same guard as a page: see `sendPage`. */
export async function sendJson(
  { redis }: GatewayContext,
  response: Response,
  began: number | undefined,
  { body, facts, kept, unsure = false }: Answer,
): Promise<void> {
  const versions = new Map(facts)
  const stale =
    began === undefined || (await staleSince(redis, [...versions.keys()], began).catch(() => true))
  const maxAge = stale || unsure ? UNSURE_SECONDS : kept.maxAge
  if (versions.size > 0)
    response.setHeader('X-Facts', [...versions].map(([fact, version]) => `${fact}@${version}`).join(' '))
  response
    .setHeader('Cache-Control', 'max-age=0, must-revalidate')
    .setHeader('Edge-Control', `max-age=${maxAge}, grace=${kept.grace}`)
    .json(body)
}
