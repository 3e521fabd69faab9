import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startServer } from '../../../infra/http/server.ts'
import { untilReady } from '../../../infra/redis/client.ts'
import { keys } from '../../../infra/redis/keys.ts'
import { config, freshRedis } from '../../../test/real-servers.ts'
import { issueToken } from '../../accounts/index.ts'
import { createApp } from '../app.ts'
import { createGatewayContext } from '../context.ts'

/** A gateway on a Redis database of its own, whose every command is watched. */
const { redis, url } = await freshRedis(3)
await redis.set(keys.epoch, '1')
await redis.sadd(keys.skus(1), 'A')
await redis.hset(keys.stock('A'), { available: 1_000, seq: 0, product: 1 })

const address = { host: '127.0.0.1', port: config.gateway.port + 8 }
const context = createGatewayContext({ ...config, logLevel: 'silent', redis: { ...config.redis, url } })
await untilReady(context.redis)
const server = await startServer(createApp(context), address)
const monitor = await redis.monitor()
after(async () => {
  monitor.disconnect()
  await server.close()
  await context.close()
})
const token = await issueToken(config, ['stock:write'], 1)
const put = (body: object, key: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${address.port}/api/products/1/stock`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...key },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(5_000),
  })

test('a change of stock is one command to Redis, with and without sku and key', async () => {
  await put({ stock: 1, action: 'increment' })
  const commands: string[] = []
  const statuses: number[] = []
  const end = Promise.withResolvers<void>()
  monitor.on('monitor', (_time: string, args: string[], source: string, database: string) => {
    if (database !== '3' || source === 'lua') return
    if (args[0] === 'echo') return end.resolve()
    commands.push(args[0] ?? '')
  })
  for (const sku of [{}, { sku: 'A' }])
    for (const key of [{}, { 'idempotency-key': `key ${sku.sku}`.replaceAll(' ', '-') }])
      statuses.push((await put({ stock: 1, action: 'decrement', ...sku }, key)).status)
  await redis.echo('over')
  await end.promise
  assert.deepEqual(statuses, [202, 202, 202, 202])
  assert.deepEqual(commands, ['evalsha', 'evalsha', 'evalsha', 'evalsha'])
})

test('without an epoch nobody knows: 503, and nothing is changed', async () => {
  const before = await redis.hgetall(keys.stock('A'))
  await redis.del(keys.epoch)
  assert.equal((await put({ stock: 1, action: 'decrement' })).status, 503)
  const get = (id: number) => fetch(`http://127.0.0.1:${address.port}/api/products/${id}/stock`)
  assert.equal(((await (await get(1)).json()) as { stock: number | null }).stock, null)
  assert.equal((await get(2)).status, 503, 'nobody knows either whether there is such a product')
  assert.deepEqual(await redis.hgetall(keys.stock('A')), before)
  await redis.set(keys.epoch, '1')
  assert.equal((await get(2)).status, 404)
})
