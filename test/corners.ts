import { randomBytes } from 'node:crypto'
import mysql from 'mysql2/promise'
import type { Config } from '../infra/config.ts'
import { createPool, type Pool } from '../infra/mysql/client.ts'
import { migrate } from '../infra/mysql/migrate.ts'
import { createRedis, type Redis, untilReady } from '../infra/redis/client.ts'

/** Corners of the running servers for one user alone; `discard` leaves nothing of them. */
const name = () => `shop_test_${process.pid}_${randomBytes(3).toString('hex')}`

/** A migrated, empty database. */
export async function makeDatabase(config: Config) {
  const database = name()
  const admin = await mysql.createConnection(config.mysql.url)
  await admin.query(`CREATE DATABASE ${database}`)
  const url = new URL(config.mysql.url)
  url.pathname = `/${database}`
  await migrate(url.href)
  const pool: Pool = createPool({ url: url.href })
  async function discard() {
    await pool.end()
    await admin.query(`DROP DATABASE ${database}`)
    await admin.end()
  }
  return { pool, url: url.href, discard }
}

/** Tests share a machine: a connection may take its time. */
const READY_MS = 30_000

/** An empty Redis database: one of those above 0 that nobody else has now. */
export async function makeRedis(config: Config) {
  const shared: Redis = createRedis(config.redis)
  await untilReady(shared, READY_MS)
  const number = await takeNumber(shared)
  const url = `${config.redis.url}/${number}`
  const redis: Redis = createRedis({ ...config.redis, url })
  await untilReady(redis, READY_MS)
  await redis.flushdb()
  async function discard() {
    await redis.flushdb()
    redis.disconnect()
    await shared.del(takenBy(number))
    shared.disconnect()
  }
  return { redis, url, discard }
}

/** Longer than a test file takes; whoever died without a word is forgotten after it. */
const TAKEN_SECONDS = 1_800
const takenBy = (number: number) => `test:database:${number}`

async function takeNumber(redis: Redis): Promise<number> {
  const [, databases] = (await redis.config('GET', 'databases')) as string[]
  for (let number = 1; number < Number(databases); number++)
    if (await redis.set(takenBy(number), process.pid, 'EX', TAKEN_SECONDS, 'NX')) return number
  throw new Error(`All ${databases} databases of Redis are taken: too many tests run at once.`)
}

/** A virtual host without any queue or exchange of the shop; `manage` calls the broker's management API in it. */
export async function makeBroker(config: Config) {
  const { username, password, hostname, port } = new URL(config.rabbitmq.url)
  const host = name()
  const authorization = `Basic ${Buffer.from(`${username}:${decodeURIComponent(password)}`).toString('base64')}`
  async function manage(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${config.rabbitmq.managementUrl}/api${path.replaceAll('{vhost}', host)}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(10_000),
    })
    if (!answer.ok && answer.status !== 404) throw new Error(`${method} ${path}: ${answer.status}`)
    const text = await answer.text()
    return text ? JSON.parse(text) : undefined
  }
  await manage('PUT', '/vhosts/{vhost}')
  await manage('PUT', `/permissions/{vhost}/${username}`, { configure: '.*', write: '.*', read: '.*' })
  const discard = () => manage('DELETE', '/vhosts/{vhost}')
  return { url: `amqp://${username}:${password}@${hostname}:${port}/${host}`, manage, discard }
}
