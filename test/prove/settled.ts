import { setTimeout as delay } from 'node:timers/promises'
import { keys } from '../../infra/redis/keys.ts'
import type { Stage } from './stage.ts'

const LOOK_MS = 50
/** Nothing has moved for so long, with all servers well: nothing will, however slow the machine is. */
const STUCK_MS = 180_000
/** For one look, or one round of hurrying. */
const DEADLINE_MS = 30_000

/** Something was admitted and never came to an end. */
export class Stuck extends Error {}

/**
 * Resolves when no movement is under way anywhere, and no message either, and the workers have let go of all; throws
 * `Stuck` when nothing moves any more and something is left.
 */
export async function untilSettled(
  { actors, transport, redis }: Stage,
  stuckAfterMs = STUCK_MS,
): Promise<void> {
  let state = ''
  let since = Date.now()
  for (let drained = false; ; ) {
    const now = await inTime(look()).catch(error => {
      if (error instanceof Stuck) throw error
      return { left: -1, text: String(error.message), sign: String(error.message) }
    })
    if (now.left === 0 && drained) break
    if (now.left === 0) {
      // What a worker held is either done now or in the queue again.
      await actors.drain()
      drained = true
      continue
    }
    if (drained) actors.consume()
    drained = false
    if (now.sign !== state) since = Date.now()
    state = now.sign
    if (Date.now() - since > stuckAfterMs) throw new Stuck(`under way and going nowhere: ${now.text}`)
    await inTime(transport.hurry()).catch(() => {})
    await delay(LOOK_MS)
  }

  async function look(): Promise<{ left: number; text: string; sign: string }> {
    const stream = await redis.xlen(keys.movements)
    const unsettled = await redis.zrange(keys.unsettled, '0', '-1')
    const messages = await transport.waiting()
    const refused = await redis.xrange(keys.refusedMovements, '-', '+')
    if (refused.length > 0) throw new Stuck(`the relay could not read ${JSON.stringify(refused[0])}`)
    return {
      left: stream + unsettled.length + messages,
      // A message that goes round and round is no progress while the same movements wait.
      sign: `${stream} ${unsettled.join() || messages}`,
      text: `${stream} on the stream, ${messages} messages, not settled: ${unsettled.slice(0, 5).join(', ')}`,
    }
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  const over = Promise.withResolvers<never>()
  const timer = setTimeout(() => over.reject(new Error('no answer in time')), DEADLINE_MS)
  return Promise.race([work, over.promise]).finally(() => clearTimeout(timer))
}
