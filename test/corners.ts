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

/** An empty Redis database by its number, 1 to 15, since there are no names. */
export async function makeRedis(config: Config, number: number) {
  const url = `${config.redis.url}/${number}`
  const redis: Redis = createRedis({ ...config.redis, url })
  await untilReady(redis)
  await redis.flushdb()
  async function discard() {
    await redis.flushdb()
    redis.disconnect()
  }
  return { redis, url, discard }
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
