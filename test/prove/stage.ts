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

const clone = new URL('../..', import.meta.url).pathname

/** What was begun is ended when something does not begin. `folder`: whose sources the processes of the shop run; `lent`: servers that outlive this stage. */
export async function openStage({
  folder = clone,
  lent,
  port,
}: {
  folder?: string
  lent?: Servers
  port?: number
} = {}) {
  const closings: (() => unknown)[] = []
  const close = async () => {
    for (const end of closings.splice(0).reverse()) await end()
  }
  try {
    const servers = lent ?? (await startServers(port))
    if (!lent) closings.push(servers.stop)
    const { env } = servers
    const pool = createPool({ url: env.MYSQL_URL ?? '' })
    closings.push(() => pool.end())
    const redis = createRedis({ url: servers.redisUrl })
    closings.push(() => redis.disconnect())
    await untilReady(redis)
    const transport = await openTransport(env.RABBITMQ_URL ?? '')
    closings.push(transport.close)
    const actors = await startActors(folder, env, transport.limbo)
    closings.push(actors.stop)
    return { servers, actors, transport, redis, pool, close } satisfies Stage
  } catch (error) {
    await close()
    throw error
  }
}
