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

/** For tests: settles and finishes one movement, as a worker would; false: it has to come again. */
export async function settleAndFinish(redis: Redis, pool: Pool, movement: Movement): Promise<boolean> {
  const outcome = await inTransaction(pool, sql => settleMovement(sql, movement))
  return (await finishMovements(redis, [{ movement, outcome }])).length === 0
}

/** For tests: settles all that is on the stream, in order, and then what has to come again. */
export async function settleAll(redis: Redis, pool: Pool): Promise<void> {
  const again: Movement[] = []
  for (let next = await takeMovement(redis); next; next = await takeMovement(redis))
    if (!(await settleAndFinish(redis, pool, next))) again.push(next)
  for (const movement of again) await settleAndFinish(redis, pool, movement)
}
