import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { keys } from '../../infra/redis/keys.ts'
import { correlationId } from '../../infra/telemetry/correlation-id.ts'
import { freshRedis } from '../../test/real-servers.ts'
import { type MovementRequest, moveStock } from './move-stock.ts'

const { redis } = await freshRedis()
const move = (id: string, lines: { sku: string; delta: number }[], more: Partial<MovementRequest> = {}) =>
  moveStock(redis, { id, kind: 'adjust', lines, rememberSeconds: 60, ...more })
const available = (sku: string) => redis.hget(keys.stock(sku), 'available').then(Number)
const stream = async () =>
  (await redis.xrange(keys.movements, '-', '+')).map(([, fields]) => JSON.parse(fields[1] ?? ''))

beforeEach(async () => {
  await redis.flushdb()
  await redis.set(keys.epoch, '1')
  await redis.hset(keys.stock('A'), { available: 10, seq: 0, product: 1 })
  await redis.hset(keys.stock('B'), { available: 2, seq: 5, product: 2 })
})

test('a movement changes stock, numbers itself, and is pending and on the stream', async () => {
  const answer = await move('m1', [{ sku: 'A', delta: -3 }])
  assert.deepEqual(answer, { status: 'ok', lines: [{ sku: 'A', available: 7, seq: 1 }] })
  assert.equal(await available('A'), 7)
  assert.equal(await redis.hget(keys.pending('A'), 'm1'), '1:-3')
  const [entry] = await stream()
  assert.deepEqual(
    { id: entry.id, lines: entry.lines },
    { id: 'm1', lines: [{ sku: 'A', product: 1, delta: -3, quantity: 3, seq: 1, shown: false }] },
  )
})

test('the same id again gets the first answer and changes nothing', async () => {
  const first = await move('m1', [{ sku: 'A', delta: -3 }])
  assert.deepEqual(await move('m1', [{ sku: 'A', delta: -3 }]), first)
  assert.equal(await available('A'), 7)
  assert.equal((await stream()).length, 1)
})

test('the same id with another content is a conflict, and changes nothing', async () => {
  await move('m1', [{ sku: 'A', delta: -3 }])
  assert.deepEqual(await move('m1', [{ sku: 'A', delta: -4 }]), { status: 'conflict' })
  assert.equal(await available('A'), 7)
})

test('a key names the wish apart from the movement, and only so many of one subject are kept', async () => {
  const keyed = (key: string, id: string) =>
    move(id, [{ sku: 'A', delta: -1 }], { key, quota: { subject: 's', most: 2 } })
  const first = await keyed('k1', 'm1')
  assert.deepEqual(await keyed('k1', 'm2'), first)
  assert.equal((await keyed('k2', 'm3')).status, 'ok')
  assert.deepEqual(await keyed('k3', 'm4'), { status: 'quota' })
  assert.deepEqual(await keyed('k1', 'm5'), first)
  assert.equal(await available('A'), 8)
})

test("a product's only variant needs no name, one of several does, and a stranger's is refused", async () => {
  await redis.sadd(keys.skus(1), 'A')
  await redis.sadd(keys.skus(2), 'B', 'C')
  const of = (product: number, sku: string) => move(`${product}${sku}`, [{ sku, delta: 1 }], { product })
  assert.equal((await of(1, '')).status, 'ok')
  assert.equal(await available('A'), 11)
  assert.deepEqual(await of(2, ''), { status: 'which-sku', skus: ['B', 'C'] })
  assert.deepEqual(await of(1, 'B'), { status: 'no-sku', sku: 'B' })
  assert.deepEqual(await of(3, ''), { status: 'no-product' })
  assert.equal((await stream()).length, 1)
})

test('a number has an upper end', async () => {
  assert.deepEqual(await move('m1', [{ sku: 'A', delta: 999_999_991 }]), {
    status: 'full',
    sku: 'A',
    available: 10,
  })
})

test('two lines of one SKU are one', async () => {
  const answer = await move('m1', [
    { sku: 'B', delta: -1 },
    { sku: 'B', delta: -2 },
  ])
  assert.deepEqual(answer, { status: 'short', sku: 'B', available: 2 })
})

test('all lines or none: one that is short refuses the whole', async () => {
  const answer = await move('m1', [
    { sku: 'A', delta: -1 },
    { sku: 'B', delta: -3 },
  ])
  assert.deepEqual(answer, { status: 'short', sku: 'B', available: 2 })
  assert.equal(await available('A'), 10)
  assert.equal((await stream()).length, 0)
})

test('a refused id may succeed later', async () => {
  await move('m1', [{ sku: 'B', delta: -3 }])
  await move('m2', [{ sku: 'B', delta: 5 }])
  const answer = await move('m1', [{ sku: 'B', delta: -3 }])
  assert.equal(answer.status, 'ok')
  assert.equal(await available('B'), 4)
})

test('without an epoch stock is unknown, and a SKU that is not there is said so', async () => {
  assert.deepEqual(await move('m1', [{ sku: 'X', delta: -1 }]), { status: 'no-sku', sku: 'X' })
  await redis.del(keys.epoch)
  assert.deepEqual(await move('m2', [{ sku: 'A', delta: -1 }]), { status: 'unknown' })
})

test('a movement says whether what pages show of the number changed', async () => {
  const shown = async (id: string, delta: number) => {
    await move(id, [{ sku: 'A', delta }])
    return (await stream()).at(-1).lines[0].shown
  }
  assert.equal(await shown('10 to 6', -4), false)
  assert.equal(await shown('6 to 5', -1), true)
  assert.equal(await shown('5 to 0', -5), true)
  assert.equal(await shown('0 to 9', 9), true)
})

test('a hundred buyers at once of two units: two succeed', async () => {
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, n) => move(`buyer ${n}`, [{ sku: 'B', delta: -1 }])),
  )
  assert.equal(answers.filter(({ status }) => status === 'ok').length, 2)
  assert.equal(await available('B'), 0)
})

test('the request that caused a movement travels with it', async () => {
  await correlationId.run('request-1', () => move('m1', [{ sku: 'A', delta: -1 }]))
  const [[, fields] = ['', []]] = await redis.xrange(keys.movements, '-', '+')
  assert.deepEqual(fields.slice(2), ['correlation', 'request-1'])
})

test('an order travels in the entry of its reservation, which is refused with it', async () => {
  const reserve = { kind: 'reserve', holdSeconds: 60, order: '{"cart":1}' } as const
  await move('o1', [{ sku: 'A', delta: -1 }], reserve)
  await move('o2', [{ sku: 'A', delta: -100 }], reserve)
  const entries = await redis.xrange(keys.movements, '-', '+')
  assert.equal(entries.length, 1)
  assert.deepEqual(entries[0]?.[1].slice(4), ['order', '{"cart":1}'])
})

test('a movement that would take of one SKU and bring of another is not made', async () => {
  const lines = [
    { sku: 'A', delta: -1 },
    { sku: 'B', delta: 1 },
  ]
  assert.throws(
    () => moveStock(redis, { id: 'both', kind: 'adjust', lines, rememberSeconds: 60 }),
    /all take, or all bring/,
  )
})
