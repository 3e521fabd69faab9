import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import type { Movement } from '../events.ts'
import type { Settlement } from './ledger.ts'
import { runMove } from './run-move.ts'

const REMEMBER_SECONDS = 15 * 60

/**
 * What is left to do in Redis once the transaction of `settleMovement` has committed: a settled movement is no longer
 * pending, a refused one is given back. To be repeated after a crash, until it succeeds: that changes nothing twice.
 * Resolves to those that have to come again: a refused reserve is given back after what ended it.
 */
export async function finishMovements(
  redis: Redis,
  done: { movement: Movement; outcome: Settlement }[],
): Promise<Movement[]> {
  const isRefused = (outcome: Settlement) => outcome === 'refused' || outcome === 'repeated'
  const refused = done.filter(({ outcome }) => isRefused(outcome))
  const again: Movement[] = []
  for (const { movement, outcome } of refused.toSorted((a, b) => b.movement.at - a.movement.at))
    if (!(await compensate(redis, movement, outcome === 'repeated'))) again.push(movement)
  const settled = done.filter(({ outcome }) => !isRefused(outcome)).map(({ movement }) => movement)
  if (settled.length === 0) return again
  const ids = Map.groupBy(
    settled.flatMap(({ id, lines }) => lines.map(({ sku }) => ({ id, sku }))),
    ({ sku }) => sku,
  )
  const pipeline = redis.pipeline()
  for (const [sku, lines] of ids) pipeline.hdel(keys.pending(sku), ...lines.map(({ id }) => id))
  pipeline.zrem(keys.unsettled, ...settled.map(({ id }) => id))
  for (const [error] of (await pipeline.exec()) ?? []) if (error) throw error
  return again
}

/**
 * Gives back in Redis what the ledger refused, as a movement of its own. It happens once, however often and however
 * late it is asked for: the script does it only while the refused movement is still pending, by its numbers. False: not yet.
 */
async function compensate(redis: Redis, refused: Movement, keepHold: boolean): Promise<boolean> {
  const answer = await runMove(redis, {
    id: `undo:${refused.id}`,
    kind: 'compensate',
    undoes: refused.id,
    undoesSeq: refused.lines[0]?.seq,
    keepHold,
    rememberSeconds: REMEMBER_SECONDS,
    lines: refused.lines.map(({ sku, delta, quantity }) => ({ sku, delta: -delta, quantity })),
  })
  if (answer.status === 'ok' || answer.status === 'gone') return true
  if (answer.status === 'closing') return false
  throw new Error(`${refused.id} cannot be given back: ${answer.status}`)
}
