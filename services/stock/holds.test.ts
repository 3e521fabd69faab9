import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { keys } from '../../infra/redis/keys.ts'
import { freshRedis } from '../../test/real-servers.ts'
import { until } from '../../test/until.ts'
import type { Movement } from '../events.ts'
import { finishMovements } from './finish.ts'
import { closeHold, dueHolds } from './holds.ts'
import { moveStock } from './move-stock.ts'

const { redis } = await freshRedis()
const available = (sku: string) => redis.hget(keys.stock(sku), 'available').then(Number)
const last = async (): Promise<Movement> =>
  JSON.parse((await redis.xrevrange(keys.movements, '+', '-', 'COUNT', 1))[0]?.[1][1] ?? '')
const reserve = (id: string, holdSeconds = 60) =>
  moveStock(redis, {
    id,
    kind: 'reserve',
    holdSeconds,
    rememberSeconds: 60,
    lines: [
      { sku: 'A', delta: -2 },
      { sku: 'B', delta: -1 },
    ],
  })

beforeEach(async () => {
  await redis.flushdb()
  await redis.set(keys.epoch, '1')
  await redis.hset(keys.stock('A'), { available: 10, seq: 0, product: 1 })
  await redis.hset(keys.stock('B'), { available: 10, seq: 0, product: 2 })
})

test('a claim takes for good what was reserved, and says how many', async () => {
  await reserve('r')
  assert.equal((await closeHold(redis, 'r', 'claim')).status, 'ok')
  assert.equal(await available('A'), 8)
  const { kind, hold, lines } = await last()
  assert.deepEqual([kind, hold], ['claim', 'r'])
  assert.deepEqual(
    lines.map(({ sku, delta, quantity, seq }) => [sku, delta, quantity, seq]),
    [
      ['A', 0, 2, 2],
      ['B', 0, 1, 2],
    ],
  )
})

test('of ten who want to close a hold in three ways, one does', async () => {
  await reserve('r', 0.001)
  const ways = ['claim', 'release', 'expire'] as const
  await Promise.all(Array.from({ length: 10 }, (_, n) => closeHold(redis, 'r', ways[n % 3] ?? 'claim')))
  assert.equal(await redis.xlen(keys.movements), 2)
  const { kind } = await last()
  assert.equal(await available('A'), kind === 'claim' ? 8 : 10)
})

test('the same ending again gets the first answer, another is told that there is no hold', async () => {
  await reserve('r')
  const first = await closeHold(redis, 'r', 'release')
  assert.equal(first.status, 'ok')
  assert.deepEqual(await closeHold(redis, 'r', 'release'), first)
  assert.deepEqual(await closeHold(redis, 'r', 'claim'), { status: 'no-hold' })
  assert.deepEqual(await closeHold(redis, 'never was', 'claim'), { status: 'no-hold' })
})

test('a hold is due when its time is over, and does not expire before', async () => {
  await reserve('long')
  await reserve('short', 0.001)
  await until('due', async () => (await dueHolds(redis, 10))[0] === 'short')
  assert.deepEqual(await closeHold(redis, 'long', 'expire'), { status: 'not-due' })
  assert.equal((await closeHold(redis, 'short', 'expire')).status, 'ok')
  assert.deepEqual(await dueHolds(redis, 10), [])
})

test('a refused movement is given back once, whenever and however often it is told, and with it its hold', async () => {
  await reserve('r')
  const movement = await last()
  await finishMovements(redis, [{ movement, outcome: 'refused' }])
  await redis.del(keys.seen('undo:r'))
  await finishMovements(redis, [{ movement, outcome: 'refused' }])
  assert.deepEqual([await available('A'), await available('B')], [10, 10])
  assert.deepEqual(await closeHold(redis, 'r', 'claim'), { status: 'no-hold' })
  assert.equal((await last()).id, 'undo:r')
  assert.deepEqual(await redis.hgetall(keys.pending('A')), { 'undo:r': '2:0' })
})

test('a settled movement is pending no more', async () => {
  await reserve('r')
  assert.equal(await redis.zcard(keys.unsettled), 1)
  await finishMovements(redis, [{ movement: await last(), outcome: 'settled' }])
  assert.deepEqual([await redis.hlen(keys.pending('A')), await redis.zcard(keys.unsettled)], [0, 0])
})

test('who looks for a hold before it is there, and closes it after, is told so: nothing is closed without its lines', async () => {
  const early = Object.create(redis, {
    hget: {
      async value(...about: [string, string]) {
        const found = await redis.hget(...about)
        await reserve('r')
        return found
      },
    },
  })
  assert.deepEqual(await closeHold(early, 'r', 'release'), { status: 'no-hold' })
  assert.equal((await closeHold(redis, 'r', 'release')).status, 'ok')
  assert.equal(await available('A'), 10)
})
