import { Redis } from 'ioredis'

export type { Redis }

/**
 * For a process that answers people: a command fails within `deadlineMs`, a second by default, when Redis is away
 * instead of waiting for it (ioredis' own defaults wait 73 s), and nothing is queued while the connection is down.
 */
export function createRedis({ url, deadlineMs = 1_000 }: { url: string; deadlineMs?: number }): Redis {
  return quiet(
    new Redis(url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      commandTimeout: deadlineMs,
      connectTimeout: 1_000,
      retryStrategy: attempt => Math.min(50 * attempt, 1_000),
    }),
  )
}

/** For a worker that blocks on a stream: no command timeout, since the block itself is the wait. */
export function createBlockingRedis(config: { url: string }): Redis {
  return quiet(
    new Redis(config.url, {
      maxRetriesPerRequest: null,
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
