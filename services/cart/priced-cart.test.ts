import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { keys } from '../../infra/redis/keys.ts'
import { freshRedis } from '../../test/real-servers.ts'
import type { StoredOffer } from '../catalog/index.ts'
import { changeCart, isShort, makeSession, readPricedCart, rememberShown } from './index.ts'

const { redis } = await freshRedis(16)
const session = makeSession()
const offer = (row: number, amount: number, more: Partial<StoredOffer> = {}): StoredOffer => ({
  row,
  version: row,
  text: 1,
  deliveryDays: 2,
  label: {
    handle: 'osaka',
    title: { en: 'Osaka chair', nl: 'Osaka stoel' },
    shape: 'shell-chair',
    tint: '#f1eee8',
  },
  variants: [
    {
      sku: 'A',
      ean: '2000000000008',
      options: {},
      prices: { EUR: { amount, vatPercent: 21 }, GBP: { amount: amount - 100, vatPercent: 20 } },
    },
  ],
  ...more,
})
const write = (stored: StoredOffer) => redis.set(keys.offer(1), JSON.stringify(stored))
const read = (currency: 'EUR' | 'GBP' = 'EUR') => readPricedCart(redis, session, currency)

beforeEach(async () => {
  await redis.flushdb()
  await write(offer(1, 1_000))
  await redis.set(keys.epoch, '1')
  await redis.hset(keys.stock('A'), { available: 3, seq: 0, product: 1 })
  await changeCart(redis, session, { kind: 'add', sku: 'A', product: 1, quantity: 3 })
})

test('price and stock are those of the moment, in the money of the market', async () => {
  const [line] = (await read()).lines
  assert.deepEqual([line?.unitPrice, line?.vatPercent, line?.available], [1_000, 21, 3])
  assert.equal((await read('GBP')).lines[0]?.unitPrice, 900)
})

test('a price that changed since it was shown says from which, once', async () => {
  await rememberShown(redis, session, 'EUR', [{ sku: 'A', amount: 1_000 }])
  assert.equal((await read()).lines[0]?.changedFrom, undefined)
  await write(offer(2, 1_200))
  assert.equal((await read()).lines[0]?.changedFrom, 1_000)
  assert.equal((await read('GBP')).lines[0]?.changedFrom, undefined)
  await rememberShown(redis, session, 'EUR', [{ sku: 'A', amount: 1_200 }])
  assert.equal((await read()).lines[0]?.changedFrom, undefined)
})

test('what was removed does not come back because its price was shown', async () => {
  await changeCart(redis, session, { kind: 'remove', sku: 'A' })
  await rememberShown(redis, session, 'EUR', [{ sku: 'A', amount: 1_000 }])
  const cart = await read()
  assert.equal(cart.lines.length, 0)
  assert.equal(cart.removed?.label?.title.en, 'Osaka chair')
})

test('a line is short when fewer are left, and not when nobody knows', async () => {
  const short = async () => (await read()).lines.map(isShort)
  assert.deepEqual(await short(), [false])
  await redis.hset(keys.stock('A'), 'available', 2)
  assert.deepEqual(await short(), [true])
  await redis.del(keys.stock('A'))
  assert.deepEqual(await short(), [false])
})

test('what is no longer sold is told apart: unpublished, another variant, no offer at all', async () => {
  const gone = async () => (await read()).gone.map(({ sku }) => sku)
  assert.deepEqual(await gone(), [])
  const { variants } = offer(1, 1_000)
  await write(offer(2, 1_000, { gone: true }))
  assert.deepEqual(await gone(), ['A'])
  await write(offer(3, 1_000, { variants: variants.map(variant => ({ ...variant, sku: 'B' })) }))
  assert.deepEqual(await gone(), ['A'])
  await redis.del(keys.offer(1))
  assert.deepEqual(await gone(), ['A'])
})
