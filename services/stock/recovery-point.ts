import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'

/**
 * What a lost Redis would cost: how many movements are admitted and not known to be in the ledger, and how long ago
 * the oldest of them was admitted, in seconds by Redis' clock (0: there is none).
 */
export async function recoveryPoint(redis: Redis): Promise<{ unsettled: number; seconds: number }> {
  const unsettled = await redis.zcard(keys.unsettled)
  const [, admitted] = await redis.zrange(keys.unsettled, '0', '0', 'WITHSCORES')
  const [seconds = 0, micros = 0] = await redis.time()
  if (admitted === undefined) return { unsettled, seconds: 0 }
  return { unsettled, seconds: Math.max(0, Number(seconds) + Number(micros) / 1e6 - Number(admitted) / 1e3) }
}
