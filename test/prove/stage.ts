import { createPool, type Pool } from '../../infra/mysql/client.ts'
import { createRedis, type Redis, untilReady } from '../../infra/redis/client.ts'
import { startActors } from './actors.ts'
import { type Servers, startServers } from './servers.ts'
import { openTransport, type Transport } from './transport.ts'

/** Everything that histories are played on, one after the other. */
export interface Stage {
  servers: Servers
  actors: Awaited<ReturnType<typeof startActors>>
  transport: Transport
  /** The prover's own look at what is there. */
  redis: Redis
  pool: Pool
  close(): Promise<void>
}

/** Its disk is that of all the others. */
const REDIS_DEADLINE_MS = 15_000
const clone = new URL('../..', import.meta.url).pathname

/** `folder`: whose sources the processes of the shop run; `lent`: servers that outlive this stage. */
export async function openStage({
  folder = clone,
  lent,
  port,
}: {
  folder?: string
  lent?: Servers
  port?: number
} = {}) {
  const servers = lent ?? (await startServers(port))
  const { env } = servers
  const opened = new AsyncDisposableStack()
  if (!lent) opened.defer(() => servers.stop())
  try {
    const transport = await openTransport(env.RABBITMQ_URL ?? '')
    opened.defer(() => transport.close())
    const redis = createRedis({ url: servers.redisUrl, deadlineMs: REDIS_DEADLINE_MS })
    opened.defer(() => redis.disconnect())
    const pool = createPool({ url: env.MYSQL_URL ?? '' })
    opened.defer(() => pool.end())
    await untilReady(redis)
    const actors = await startActors(folder, env, transport.limbo)
    opened.defer(() => actors.stop())
    return { servers, actors, transport, redis, pool, close: () => opened.disposeAsync() } satisfies Stage
  } catch (error) {
    await opened.disposeAsync()
    throw error
  }
}
