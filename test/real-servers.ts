import { randomBytes } from 'node:crypto'
import { after } from 'node:test'
import mysql from 'mysql2/promise'
import { type Config, readConfig } from '../infra/config.ts'
import { createPool, type Pool } from '../infra/mysql/client.ts'
import { migrate } from '../infra/mysql/migrate.ts'
import { portOf } from '../infra/ports.ts'
import { createRedis, type Redis, untilReady } from '../infra/redis/client.ts'

/**
 * Corners of the running servers that belong to one test file alone and are gone after it: a database, a Redis
 * database, a RabbitMQ virtual host. The environment is that of the stack that `npm test` started.
 */
export const config: Config = readConfig(process.env)
const name = () => `shop_test_${process.pid}_${randomBytes(3).toString('hex')}`

/** A migrated, empty database. */
export async function freshDatabase(): Promise<{ pool: Pool; url: string }> {
  const database = name()
  const admin = await mysql.createConnection(config.mysql.url)
  await admin.query(`CREATE DATABASE ${database}`)
  const url = new URL(config.mysql.url)
  url.pathname = `/${database}`
  await migrate(url.href)
  const pool = createPool({ url: url.href })
  after(async () => {
    await pool.end()
    await admin.query(`DROP DATABASE ${database}`)
    await admin.end()
  })
  return { pool, url: url.href }
}

/** An empty Redis database; the number is the file's own, 1 to 15, since there are no names. */
export async function freshRedis(number: number): Promise<{ redis: Redis; url: string }> {
  const url = `${config.redis.url}/${number}`
  const redis = createRedis({ url })
  await untilReady(redis)
  await redis.flushdb()
  after(async () => {
    await redis.flushdb()
    redis.disconnect()
  })
  return { redis, url }
}

/** A virtual host without any queue or exchange of the shop; `manage` calls the broker's management API in it. */
export async function freshBroker(): Promise<{
  url: string
  manage: (method: string, path: string, body?: unknown) => Promise<unknown>
}> {
  const { username, password, hostname, port } = new URL(config.rabbitmq.url)
  const host = name()
  const base = `http://${hostname}:${portOf('rabbitmqManagement', Number(port) - portOf('rabbitmq', 0))}/api`
  const authorization = `Basic ${Buffer.from(`${username}:${decodeURIComponent(password)}`).toString('base64')}`
  const manage = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${base}${path.replaceAll('{vhost}', host)}`, {
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
  after(() => manage('DELETE', '/vhosts/{vhost}'))
  return { url: `amqp://${username}:${password}@${hostname}:${port}/${host}`, manage }
}
