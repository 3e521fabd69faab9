import type { Redis } from '../infra/redis/client.ts'
import { keys } from '../infra/redis/keys.ts'

/** What to purge: softly, leaving old copies to fall back on, or for good. */
export interface Purges {
  soft: string[]
  hard: string[]
}

/** Longer than a render takes. */
const AGAIN_AFTER_MS = 2_000
const PURGE_DEADLINE_MS = 2_000
const LONGEST_TAG_LIST = 7_000
const MOST_AT_ONCE = 1_000
/** What is noted for a Varnish that is no longer in the list goes away by itself. */
const KEPT_SECONDS = 86_400

const NOTE = `
local time = redis.call('TIME')
local due = time[1] * 1000 + math.floor(time[2] / 1000) + tonumber(ARGV[1])
for _, key in ipairs(KEYS) do
  for i = 3, #ARGV do redis.call('ZADD', key, due, ARGV[i]) end
  redis.call('EXPIRE', key, ARGV[2])
end`

const DUE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
return redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'WITHSCORES', 'LIMIT', 0, ARGV[1])`

// Noted again meanwhile, it has another time and stays.
const DONE = `
for i = 1, #ARGV, 2 do
  if redis.call('ZSCORE', KEYS[1], ARGV[i]) == ARGV[i + 1] then redis.call('ZREM', KEYS[1], ARGV[i]) end
end`

/** Notes for each Varnish that these are to be purged two seconds from now. Repeats of a fact are one note. */
export async function notePurges(redis: Redis, urls: string[], { soft, hard }: Purges): Promise<void> {
  const members = [...soft.map(fact => `soft ${fact}`), ...hard.map(fact => `hard ${fact}`)]
  if (members.length > 0)
    await redis.eval(NOTE, urls.length, ...urls.map(keys.purgesDue), AGAIN_AFTER_MS, KEPT_SECONDS, ...members)
}

/** Purges on one Varnish what is due there, and forgets it once that is done; returns how many facts. */
export async function purgeDue(redis: Redis, url: string, token: string): Promise<number> {
  const due = (await redis.eval(DUE, 1, keys.purgesDue(url), MOST_AT_ONCE)) as string[]
  const members = due.filter((_, index) => index % 2 === 0)
  const of = (mode: string) => members.flatMap(member => (member.startsWith(mode) ? member.slice(5) : []))
  await purge(url, token, { soft: of('soft '), hard: of('hard ') })
  if (due.length > 0) await redis.eval(DONE, 1, keys.purgesDue(url), ...due)
  return members.length
}

/** Purges on one Varnish; throws when it did not do all of it. */
export async function purge(
  url: string,
  token: string,
  { soft, hard }: Purges,
  correlationId?: string,
): Promise<void> {
  const requests = [
    ...tagLists(soft).map(list => ({ list, mode: {} })),
    ...tagLists(hard).map(list => ({ list, mode: { 'x-purge-mode': 'hard' } })),
  ]
  for (const { list, mode } of requests) {
    const answer = await fetch(url, {
      method: 'PURGE',
      headers: {
        'x-purge-token': token,
        'x-facts': list,
        ...mode,
        ...(correlationId ? { 'x-request-id': correlationId } : {}),
      },
      signal: AbortSignal.timeout(PURGE_DEADLINE_MS),
    })
    await answer.body?.cancel()
    if (!answer.ok) throw new Error(`${url} answered ${answer.status} to a purge`)
  }
}

/** Space-separated lists, each short enough for one request header (8 KB is Varnish's limit). */
function tagLists(facts: string[]): string[] {
  const lists: string[] = []
  for (const fact of facts) {
    const last = lists.at(-1)
    if (last !== undefined && last.length + fact.length < LONGEST_TAG_LIST)
      lists[lists.length - 1] = `${last} ${fact}`
    else lists.push(fact)
  }
  return lists
}
