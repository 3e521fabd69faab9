import { randomUUID } from 'node:crypto'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'

/** A category and the version of its fact `c<id>`. */
export interface Membership {
  category: number
  version: number
}

/** A search sees a change after a refresh, and each refresh empties its caches: at most one in so many ms. */
export const LISTINGS_EVERY_MS = 5_000

// The count tells two notes of one version apart: what is noted while the first is being worked on must stay.
const NOTE = `
for i = 1, #ARGV, 2 do
  local old = redis.call('HGET', KEYS[1], ARGV[i])
  local version, count = 0, 0
  if old then version, count = string.match(old, '(%d+) (%d+)') end
  version = math.max(tonumber(version), tonumber(ARGV[i + 1]))
  redis.call('HSET', KEYS[1], ARGV[i], string.format('%.0f %.0f', version, tonumber(count) + 1))
end`

const FORGET = `
for i = 1, #ARGV, 2 do
  if redis.call('HGET', KEYS[1], ARGV[i]) == ARGV[i + 1] then redis.call('HDEL', KEYS[1], ARGV[i]) end
end`

const RAISE = `
for i, key in ipairs(KEYS) do
  if tonumber(redis.call('GET', key) or 0) < tonumber(ARGV[i]) then redis.call('SET', key, ARGV[i]) end
end`

/** Notes memberships whose documents are written, to be shown once a search sees them. Survives a crash of any worker. */
export async function noteMemberships(redis: Redis, moved: Membership[]): Promise<void> {
  if (moved.length === 0) return
  const values = moved.flatMap(({ category, version }) => [category, version])
  await redis.eval(NOTE, 1, keys.waitingListings, ...values)
}

/** Those that wait, with what `forgetMemberships` needs, if it is time for a refresh again; else none. */
export async function takeMemberships(redis: Redis): Promise<(Membership & { note: string })[]> {
  const waiting = Object.entries(await redis.hgetall(keys.waitingListings))
  if (waiting.length === 0) return []
  if (!(await redis.set(keys.listingsTurn, randomUUID(), 'PX', LISTINGS_EVERY_MS, 'NX'))) return []
  // Read again: what was noted before this moment is seen after the refresh that follows.
  return Object.entries(await redis.hgetall(keys.waitingListings)).map(([category, note]) => ({
    category: Number(category),
    version: Number(note.split(' ')[0]),
    note,
  }))
}

/** Forgets what was taken, unless it moved again meanwhile. */
export async function forgetMemberships(
  redis: Redis,
  taken: { category: number; note: string }[],
): Promise<void> {
  const values = taken.flatMap(({ category, note }) => [category, note])
  if (values.length > 0) await redis.eval(FORGET, 1, keys.waitingListings, ...values)
}

/** Makes versions known to those who render; an older one does not come back. */
export async function writeMemberships(redis: Redis, shown: Membership[]): Promise<void> {
  if (shown.length === 0) return
  const versions = shown.map(({ version }) => version)
  await redis.eval(
    RAISE,
    shown.length,
    ...shown.map(({ category }) => keys.membership(category)),
    ...versions,
  )
}

/** The version of each category's membership; those that Redis does not know are absent. */
export async function readMemberships(redis: Redis, categories: number[]): Promise<Map<number, number>> {
  if (categories.length === 0) return new Map()
  const versions = await redis.mget(categories.map(keys.membership))
  return new Map(
    categories.flatMap((category, index): [number, number][] => {
      const version = versions[index]
      return version ? [[category, Number(version)]] : []
    }),
  )
}
