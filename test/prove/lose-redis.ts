import { Registry } from 'prom-client'
import { untilReady } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { createLogger } from '../../infra/telemetry/logger.ts'
import type { WorkerContext } from '../../workers/context.ts'
import { reconcileStock } from '../../workers/reconcile-stock.ts'
import { until } from '../until.ts'
import { now } from './actors/messages.ts'
import type { Loss } from './evidence.ts'
import type { Stage } from './stage.ts'

const READY_DEADLINE_MS = 60_000

/** Looks at the stream and takes Redis away with all that it has; what is read then follows from that look. */
export async function loseRedis({ servers, redis }: Stage): Promise<Loss> {
  await untilReady(redis, READY_DEADLINE_MS)
  const seen = await until('the stream', async () => {
    const at = now()
    const entries = await redis.xrange(keys.movements, '-', '+')
    return { at, ids: entries.map(([, fields]) => JSON.parse(fields[1] ?? '').id as string) }
  })
  await servers.loseRedis()
  await untilReady(redis, READY_DEADLINE_MS)
  return { at: seen.at, onStream: new Set(seen.ids), backAt: now() }
}

/** The worker that finds the loss and begins a new epoch, in this process: it is the one that no fault befalls. */
export function beginReconciler({ servers, redis, pool }: Stage) {
  const config = { rabbitmq: { url: servers.env.RABBITMQ_URL ?? '' } } as WorkerContext['config']
  return reconcileStock({ mysql: pool, redis, config, log: createLogger('prove', 'silent') }, new Registry())
}
