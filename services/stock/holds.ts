import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { type MoveLine, type MovementAnswer, runMove } from './run-move.ts'

/** How long the ending of a hold gets its first answer again; afterwards it is answered `no-hold`. */
const REMEMBER_SECONDS = 15 * 60

/**
 * Ends a hold, by the id of its reserve movement, exactly once: `claim` when the order is paid (the pieces leave),
 * `release` when it is given up, `expire` when its time is over (both make the pieces available again). Whichever
 * comes first wins, and the others are answered `no-hold`; the same again gets its first answer.
 */
export async function closeHold(
  redis: Redis,
  hold: string,
  kind: 'claim' | 'release' | 'expire',
): Promise<MovementAnswer> {
  const id = `${kind}:${hold}`
  const held = await redis.hget(keys.held, hold)
  // Closed, by this very wish perhaps: the script then repeats its answer, and needs no lines for that.
  const lines: MoveLine[] = held ? JSON.parse(held) : []
  return runMove(redis, {
    id,
    kind,
    hold,
    rememberSeconds: REMEMBER_SECONDS,
    lines: lines.map(({ sku, quantity }) => ({ sku, quantity, delta: kind === 'claim' ? 0 : quantity })),
  })
}

const DUE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
return redis.call('ZRANGE', KEYS[1], '-inf', now, 'BYSCORE', 'LIMIT', 0, ARGV[1])`

/** Holds whose time is over by Redis' clock, oldest first. */
export const dueHolds = async (redis: Redis, limit: number): Promise<string[]> =>
  (await redis.eval(DUE, 1, keys.holds, limit)) as string[]
