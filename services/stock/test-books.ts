import { inTransaction, type Pool } from '../../infra/mysql/client.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import type { Movement } from '../events.ts'
import { finishMovements } from './finish.ts'
import { settleMovement } from './ledger.ts'

/** For tests: takes the oldest movement off the stream, as a relay would; undefined: there is none. */
export async function takeMovement(redis: Redis): Promise<Movement | undefined> {
  const [entry] = await redis.xrange(keys.movements, '-', '+', 'COUNT', 1)
  if (!entry) return undefined
  const [id, fields] = entry
  return (await redis.xdel(keys.movements, id)) === 1 ? JSON.parse(fields[1] ?? '') : takeMovement(redis)
}

/** For tests: settles and finishes one movement, as a worker would. */
export async function settleAndFinish(redis: Redis, pool: Pool, movement: Movement): Promise<void> {
  const outcome = await inTransaction(pool, sql => settleMovement(sql, movement))
  await finishMovements(redis, [{ movement, outcome }])
}

/** For tests: settles all that is on the stream, in order. */
export async function settleAll(redis: Redis, pool: Pool): Promise<void> {
  for (let next = await takeMovement(redis); next; next = await takeMovement(redis))
    await settleAndFinish(redis, pool, next)
}
