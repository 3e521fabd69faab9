import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'

const ANSWERED_MS = 3_000
const LOOK_MS = 50

/** What running workers show of themselves (status.ts), a hash each. */
export async function listWorkers(redis: Redis): Promise<Record<string, string>[]> {
  const ids = await redis.zrange(keys.workers, '0', '-1')
  const hashes = await Promise.all(ids.map(id => redis.hgetall(keys.worker(id))))
  return hashes.filter(hash => hash.worker)
}

/**
 * How many messages the consumers of these queues hold and have not acknowledged, asked of each of them now: the broker
 * knows it at once but tells it late. `expected`: how many consumers the broker counts for each; one that does not
 * answer within three seconds counts as if it held one.
 */
export async function askHeld(redis: Redis, expected: Map<string, number>): Promise<number> {
  const question = randomUUID()
  await redis.set(keys.workersAsked, question, 'PX', 2 * ANSWERED_MS)
  for (const end = Date.now() + ANSWERED_MS; ; await delay(LOOK_MS)) {
    const answers = (await listWorkers(redis)).filter(({ asked }) => asked === question)
    let silent = 0
    let held = 0
    for (const [name, consumers] of expected) {
      const own = answers.filter(({ worker }) => worker === name)
      silent += Math.max(0, consumers - own.length)
      held += own.reduce((sum, answer) => sum + Number(answer.held), 0)
    }
    if (silent === 0 || Date.now() > end) return held + silent
  }
}
