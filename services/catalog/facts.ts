import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'

/** A thing that pages are made of: `p42` text, `o42` offer, `c7` membership of a category, `nav`, `found` by searches, `own-…` an uploaded picture. */
export type Fact = `${'p' | 'o' | 'c'}${number}` | 'nav' | 'found' | `own-${string}`

/** Longer than any render may take. */
const STAMP_SECONDS = 60

const STAMP = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for _, key in ipairs(KEYS) do redis.call('SET', key, now, 'EX', ARGV[1]) end
return now`

/**
 * Render guard, writing side. Called after the new state is readable and before the purge: a render that began before
 * this moment may hold the old state, and its page must not be kept.
 */
export async function markStale(redis: Redis, facts: Fact[]): Promise<void> {
  if (facts.length === 0) return
  const stamped = [...facts.map(keys.invalidated), keys.lastInvalidated]
  await redis.eval(STAMP, stamped.length, ...stamped, STAMP_SECONDS)
}

/** Redis' own time in ms, so that all processes compare by one clock. */
export async function redisTime(redis: Redis): Promise<number> {
  const [seconds, microseconds] = (await redis.time()) as (number | string)[]
  return Number(seconds) * 1000 + Math.floor(Number(microseconds) / 1000)
}

/**
 * Render guard, reading side: whether one of the facts changed after the render began, at `began` (Redis time, ms). Mostly
 * nothing at all has, which one stamp tells; the page's fifty are read only when something has.
 */
export async function staleSince(redis: Redis, facts: Fact[], began: number): Promise<boolean> {
  if (facts.length === 0) return false
  if (!isSince(await redis.get(keys.lastInvalidated), began)) return false
  const stamps = await redis.mget(facts.map(keys.invalidated))
  return stamps.some(stamp => isSince(stamp, began))
}

const isSince = (stamp: string | null, began: number): boolean => stamp !== null && Number(stamp) >= began
