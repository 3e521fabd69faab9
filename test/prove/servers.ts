import { type ChildProcess, spawn } from 'node:child_process'
import { openSync, rmSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolders, own } from '../../infra/local/folders.ts'
import type { Part, Stack } from '../../infra/local/part.ts'
import { freePort } from '../../infra/local/port-check.ts'
import { mariadb, prepareMariadb } from '../../infra/local/servers/mariadb.ts'
import { epmd, prepareRabbitmq, rabbitmq } from '../../infra/local/servers/rabbitmq.ts'
import { prepareRedis, redis } from '../../infra/local/servers/redis.ts'
import { shopEnvironment } from '../../infra/local/shop-env.ts'
import { openStack } from '../../infra/local/stack.ts'
import { migrate } from '../../infra/mysql/migrate.ts'
import { until } from '../until.ts'
import { killed } from './killed.ts'

export const serverNames = ['redis', 'mariadb', 'rabbitmq'] as const
export type ServerName = (typeof serverNames)[number]

/** Redis, MariaDB and RabbitMQ that belong to the prover alone and are killed at its will. */
export interface Servers {
  /** What a process of the shop needs to reach them. */
  env: Record<string, string>
  redisUrl: string
  /** SIGKILL, and up again; resolves when it answers. */
  crash(name: ServerName): Promise<void>
  /** The same for Redis, and all that it had is gone. */
  loseRedis(): Promise<void>
  signal(name: ServerName, signal: 'SIGSTOP' | 'SIGCONT'): void
  stop(): Promise<void>
}

/** On the disk, where /tmp may be memory; short, for the sake of sockets. */
const PLACE = '/var/tmp/shop-prove-'
const BOOT_DEADLINE_MS = 300_000
const FIRST_PORT = 20_080

/** Starts the three as the shop does, on free ports and in a folder that is gone afterwards. */
export async function startServers(firstPort = FIRST_PORT): Promise<Servers> {
  const home = await mkdtemp(PLACE)
  await chmod(home, 0o755)
  const port = await freePort(firstPort)
  const stack = await openStack({
    PATH: process.env.PATH,
    SHOP_PORT: String(port),
    SHOP_HOME: join(home, 's'),
  })
  await makeFolders(stack.layout)
  await prepareMariadb(stack, new AbortController().signal)
  await prepareRedis(stack)
  await prepareRabbitmq(stack)
  await own(stack.layout)

  const parts = { epmd: epmd(stack), redis: redis(stack), mariadb: mariadb(stack), rabbitmq: rabbitmq(stack) }
  const running = new Map<string, ChildProcess>()
  const begin = (part: Part) => running.set(part.name, run(stack, part))
  const killAll = () => {
    for (const child of running.values()) child.kill('SIGKILL')
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
  process.once('exit', killAll)

  async function crash(name: ServerName, before = async () => {}): Promise<void> {
    const child = running.get(name)
    if (!child) return
    await killed(child)
    await before()
    begin(parts[name])
    await healthy(parts[name])
  }
  async function stop(): Promise<void> {
    process.off('exit', killAll)
    await Promise.all([...running.values()].map(killed))
    killAll()
  }

  try {
    begin(parts.epmd)
    await healthy(parts.epmd)
    for (const name of serverNames) begin(parts[name])
    await Promise.all(serverNames.map(name => healthy(parts[name])))
    const env = shopEnvironment(stack.layout, stack.secrets)
    await migrate(env.MYSQL_URL ?? '')
    return {
      env,
      redisUrl: `redis://${parts.redis.address}`,
      crash,
      loseRedis: () =>
        crash('redis', () =>
          rm(join(stack.layout.data, 'redis', 'appendonlydir'), { recursive: true, force: true }),
        ),
      signal: (name, signal) => void running.get(name)?.kill(signal),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

const healthy = (part: Part) =>
  until(
    part.name,
    () =>
      part.health().then(
        () => true,
        () => false,
      ),
    BOOT_DEADLINE_MS,
  )

function run({ layout }: Stack, { name, command: [program = '', ...args], env }: Part): ChildProcess {
  const log = openSync(join(layout.log, `${name}.log`), 'a')
  const { uid, gid } = layout.account
  return spawn(program, args, {
    stdio: ['ignore', log, log],
    cwd: layout.tmp,
    env: { PATH: process.env.PATH, HOME: layout.tmp, TMPDIR: layout.tmp, ...env },
    ...(layout.root ? { uid, gid } : {}),
  })
}
