import { randomUUID } from 'node:crypto'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'

/** Each time takes every page of results out of the cache: at most once in so many ms, so they are that old at worst. */
export const SEARCHES_EVERY_MS = 60_000

// What is noted while the first is being worked on must stay.
const FORGET = `if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end`

/** Notes that what searches find has moved: a text, or who is in the shop. Survives a crash of any worker. */
export const noteFound = async (redis: Redis): Promise<void> =>
  void (await redis.set(keys.foundWaiting, randomUUID()))

/** What `forgetFound` needs, if something waits and it is time again; else undefined. */
export async function takeFound(redis: Redis): Promise<string | undefined> {
  if (!(await redis.exists(keys.foundWaiting))) return undefined
  if (!(await redis.set(keys.foundTurn, randomUUID(), 'PX', SEARCHES_EVERY_MS, 'NX'))) return undefined
  return (await redis.get(keys.foundWaiting)) ?? undefined
}

/** Forgets what was taken, unless it moved again meanwhile. */
export const forgetFound = async (redis: Redis, taken: string): Promise<void> =>
  void (await redis.eval(FORGET, 1, keys.foundWaiting, taken))

/** The next version of the fact `found`, known to those who render from now on. */
export const raiseFound = (redis: Redis): Promise<number> => redis.incr(keys.foundVersion)

/** Its version; to be read before a search is made, so that the page is never older than the version that it tells. */
export const readFound = async (redis: Redis): Promise<number> =>
  Number((await redis.get(keys.foundVersion)) ?? 0)
