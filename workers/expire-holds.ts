import { closeHold, dueHolds } from '../services/stock/index.ts'
import type { WorkerContext } from './context.ts'
import { runLoop } from './loop.ts'

const BATCH = 100
const IDLE_MS = 500

/**
 * Makes reserved pieces available again when the time of their hold is over. Any number of these may run: the script
 * that closes a hold does so once, and by Redis' clock alone.
 */
export const expireHolds = ({ redis, log }: WorkerContext) =>
  runLoop('expire-holds', log, () => expireBatch(redis), IDLE_MS)

/** One batch; returns how many holds it ended. */
export async function expireBatch(redis: WorkerContext['redis']): Promise<number> {
  const answers = await Promise.all(
    (await dueHolds(redis, BATCH)).map(hold => closeHold(redis, hold, 'expire')),
  )
  return answers.filter(({ status }) => status === 'ok').length
}
