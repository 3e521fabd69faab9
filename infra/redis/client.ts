import { Redis } from 'ioredis'

export type { Redis }

/** What ioredis says of a server that does not answer in time; it gives it neither a code nor a name. */
export const REDIS_IS_SILENT = 'Command timed out'
/** And of one that is not connected. */
export const REDIS_IS_AWAY = "Stream isn't writeable and enableOfflineQueue options is false"

/** Which one it is at the moment: what an old one owes is nothing against the next. */
const connectionOf = (redis: Redis): unknown => (redis as unknown as { stream?: unknown }).stream

/** Gives its connection up when a command had no answer: until a new one is greeted, every further command fails at once. */
class Impatient extends Redis {
  override sendCommand(...sent: Parameters<Redis['sendCommand']>): unknown {
    // ioredis sends what had no answer again over the next connection, though nobody waits for it any more.
    const again = sent[0].isSettled
    const answer = super.sendCommand(...sent) as Promise<unknown>
    if (again) return answer
    const asked = connectionOf(this)
    answer.catch((error: Error) => {
      if (error.message === REDIS_IS_SILENT && asked === connectionOf(this)) this.disconnect(true)
    })
    return answer
  }
}

/**
 * For a process that answers people: a command fails within `deadlineMs`, a second by default, when Redis is away
 * instead of waiting for it (ioredis' own defaults wait 73 s), and nothing is queued while the connection is down. Of one
 * that hangs, a page that asks six times waits but once.
 */
export function createRedis({ url, deadlineMs = 1_000 }: { url: string; deadlineMs?: number }): Redis {
  return quiet(
    new Impatient(url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      commandTimeout: deadlineMs,
      connectTimeout: 1_000,
      retryStrategy: attempt => Math.min(50 * attempt, 1_000),
    }),
  )
}

/**
 * For a worker that blocks on a stream: no command timeout, since the block itself is the wait. A connection that owes an
 * answer and says nothing for `silenceMs`, which is longer than any block, is given up, and what it owes is asked again:
 * behind a host that was cut off it would wait for twelve minutes.
 */
export function createBlockingRedis({ url, silenceMs = 15_000 }: { url: string; silenceMs?: number }): Redis {
  return quiet(
    new Redis(url, {
      maxRetriesPerRequest: null,
      socketTimeout: silenceMs,
      connectTimeout: 1_000,
      retryStrategy: attempt => Math.min(50 * attempt, 1_000),
    }),
  )
}

/** Resolves when the client is connected; rejects after `deadlineMs`. */
export async function untilReady(redis: Redis, deadlineMs = 5_000): Promise<void> {
  if (redis.status === 'ready') return
  const signal = AbortSignal.timeout(deadlineMs)
  await new Promise<void>((resolve, reject) => {
    redis.once('ready', resolve)
    signal.addEventListener('abort', () => reject(new Error('Redis does not answer')))
  })
}

/** Connection errors come back from each command as well; without a listener the first one would end the process. */
function quiet(redis: Redis): Redis {
  return redis.on('error', () => {})
}
