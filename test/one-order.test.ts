import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { createPool } from '../infra/mysql/client.ts'
import { createBlockingRedis, untilReady } from '../infra/redis/client.ts'
import { keys } from '../infra/redis/keys.ts'
import { wrongInBooks } from './buyers/books.ts'
import { openDoor } from './buyers/shop-door.ts'
import { config } from './real-servers.ts'
import { until } from './until.ts'

/** The same wish many times at once, through the edge and both gateways, is one order. */
const TIMES = 100
const LONG_MS = 90_000
const redis = createBlockingRedis(config.redis)
const mysql = createPool(config.mysql, 2)
const { ask, close } = openDoor(config.origin, TIMES)
await untilReady(redis, 60_000)
after(async () => {
  redis.disconnect()
  await mysql.end()
  await close()
})

const wish = {
  market: 'en',
  email: `${randomUUID()}@example.com`,
  name: 'Marije de Wit',
  street: 'Grote Markt 14',
  postcode: '8011 PK',
  city: 'Zwolle',
  country: 'NL',
  card: '4242 4242 4242 4242',
}

/** All there is of something, in a cart: the first of the wishes leaves nothing for the others. */
async function cartOfAll(): Promise<{ cart: string; sku: string; quantity: number }> {
  // Not where other tests buy.
  const { products } = JSON.parse((await ask('/api/products?limit=48&sort=price')).text)
  for (const { id } of products) {
    const { variants } = JSON.parse((await ask(`/api/products/${id}/stock`)).text)
    const found = variants.find(({ stock }: { stock: number }) => stock >= 1 && stock <= 99)
    if (!found) continue
    const cart = JSON.parse((await ask('/api/carts', { json: {} })).text).id
    const line = { product: id, sku: found.sku, quantity: found.stock }
    assert.equal((await ask(`/api/carts/${cart}/lines`, { json: line })).status, 200)
    return { cart, sku: found.sku, quantity: found.stock }
  }
  return assert.fail('nothing is in stock')
}

test('one Idempotency-Key a hundred times at once: one order, a hundred equal answers', async () => {
  const { cart, sku, quantity } = await cartOfAll()
  const headers = { 'idempotency-key': randomUUID() }
  const place = () => ask('/api/checkout', { json: { cart, ...wish }, headers })
  const answers = await Promise.all(Array.from({ length: TIMES }, place))
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [202])
  assert.equal(new Set(answers.map(({ text }) => text)).size, 1)
  const { ticket } = JSON.parse(answers[0]?.text ?? '')

  await until(
    'it is confirmed, with its papers',
    async () => (await wrongInBooks({ mysql, redis }, [ticket])).length === 0,
    LONG_MS,
  )
  const [orders] = await mysql.query<RowDataPacket[]>('SELECT id FROM customer_order WHERE email = ?', [
    wish.email,
  ])
  assert.equal(orders.length, 1)
  const [lines] = await mysql.query<RowDataPacket[]>(
    `SELECT quantity FROM order_line WHERE order_id = ? AND sku = ?`,
    [orders[0]?.id, sku],
  )
  assert.deepEqual(
    lines.map(line => line.quantity),
    [quantity],
  )
  assert.equal(await redis.zscore(keys.holds, `order:${orders[0]?.id}`), null)
  const later = await place()
  assert.deepEqual([later.status, later.text], [202, answers[0]?.text])
})
