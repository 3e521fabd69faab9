import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'

/** Half of what "place order" may take for nineteen in twenty shoppers. */
const LONG_MS = 50
const RUSH_MS = 2_000

/** Tells how long an order took to be accepted: a long one makes it a rush, for two seconds. Never waits and never fails. */
export function noteWait(redis: Redis, ms: number): void {
  if (ms > LONG_MS) redis.set(keys.rush, '1', 'PX', RUSH_MS, 'NX').catch(() => {})
}

/** Whether shoppers wait for "place order" just now: whatever may be late steps back for them. */
export const isRush = async (redis: Redis): Promise<boolean> => (await redis.exists(keys.rush)) === 1
