import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { createElasticsearch } from '../infra/elasticsearch/client.ts'
import { createPool, inTransaction } from '../infra/mysql/client.ts'
import { writeOutbox } from '../infra/mysql/outbox.ts'
import { createRedis, untilReady } from '../infra/redis/client.ts'
import { keys } from '../infra/redis/keys.ts'
import { issueToken } from '../services/accounts/index.ts'
import { getProduct, type ProductDocument } from '../services/catalog/index.ts'
import { config } from './real-servers.ts'
import { killWorker } from './stack.ts'
import { until } from './until.ts'

/** One change, followed through every part of the running shop, by what each part itself can be asked. */
const shop = config.origin
const redis = createRedis(config.redis)
const mysql = createPool(config.mysql)
const elasticsearch = createElasticsearch(config.elasticsearch)
await untilReady(redis)
after(async () => {
  redis.disconnect()
  await elasticsearch.close()
  await mysql.end()
})
const token = await issueToken(config, ['stock:write'], 1)

const get = (path: string) => fetch(shop + path, { signal: AbortSignal.timeout(5_000) })
const put = (id: number, body: object, headers: Record<string, string> = {}) =>
  fetch(`${shop}/api/products/${id}/stock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(5_000),
  })

interface Listed {
  id: number
  url: string
  variants: { sku: string }[]
}
async function products(count: number): Promise<Listed[]> {
  const answer = await get(`/api/products?limit=${count}&sort=newest`)
  return ((await answer.json()) as { products: Listed[] }).products
}
const stockOf = (sku: string) => redis.hget(keys.stock(sku), 'available').then(Number)
const ledger = async (sku: string) => {
  const [rows] = await mysql.query<RowDataPacket[]>(
    'SELECT * FROM stock_movement WHERE sku = ? ORDER BY seq',
    [sku],
  )
  return rows
}
const onHand = async (sku: string) => {
  const [rows] = await mysql.query<RowDataPacket[]>('SELECT on_hand FROM stock WHERE sku = ?', [sku])
  return rows[0]?.on_hand as number
}

/** The document once it is as new as the row it is a copy of. */
async function projected(id: number) {
  const [rows] = await mysql.query<RowDataPacket[]>('SELECT version FROM product WHERE id = ?', [id])
  return until('Elasticsearch has caught up', async () => {
    const document = await getProduct(elasticsearch, id)
    return document?.version === rows[0]?.version ? (document as ProductDocument) : undefined
  })
}

/** Moves a SKU's stock to exactly `wanted` through the API. */
async function bringTo(id: number, sku: string, wanted: number): Promise<void> {
  const difference = wanted - (await stockOf(sku))
  if (difference === 0) return
  const action = difference > 0 ? 'increment' : 'decrement'
  assert.equal((await put(id, { stock: Math.abs(difference), action, sku })).status, 202)
  await until('settled', async () => (await onHand(sku)) === wanted)
}

test('a page comes from the cache at the second look, put together from its fragments', async () => {
  const [product] = await products(1)
  assert.ok(product)
  const path = new URL(product.url).pathname
  await get(path)
  const second = await get(path)
  const html = await second.text()
  assert.equal(second.status, 200)
  assert.equal(second.headers.get('x-cache'), 'HIT')
  assert.doesNotMatch(html, /<esi:/)
  assert.match(html, /data-sku=/)
  assert.equal(second.headers.get('x-facts'), null)
  assert.equal(second.headers.get('edge-control'), null)
})

test('a stock change goes through every part and comes out on the page', async () => {
  const [product] = await products(2)
  assert.ok(product?.variants[0])
  const { sku } = product.variants[0]
  const path = new URL(product.url).pathname
  await bringTo(product.id, sku, 50)
  const threeLeft = async () => (await (await get(path)).text()).split('Only 3 left').length - 1
  await until('page shows stock', async () => (await get(path)).headers.get('x-cache') === 'HIT')
  const others = await threeLeft()
  const before = await projected(product.id)

  const answer = await put(product.id, { stock: 47, action: 'decrement', sku })
  const { stock, seq } = (await answer.json()) as { stock: number; seq: number }
  assert.equal(answer.status, 202)
  assert.equal(stock, 3)
  assert.equal(await stockOf(sku), 3)

  const row = await until('ledger', async () => (await ledger(sku)).find(movement => movement.seq === seq))
  assert.equal(row.delta, -47)
  assert.equal(await onHand(sku), 3)
  await until('pending is cleared', async () => (await redis.hlen(keys.pending(sku))) === 0)
  await until('outbox is empty', async () => {
    const [rows] = await mysql.query<RowDataPacket[]>('SELECT 1 FROM outbox LIMIT 1')
    return rows.length === 0
  })
  const document = await until('Elasticsearch', async () => {
    const now = await getProduct(elasticsearch, product.id)
    return now && now.version > before.version ? (now as ProductDocument) : undefined
  })
  assert.equal(document.page.offer.version, before.page.offer.version + 1)
  const offer = JSON.parse((await redis.get(keys.offer(product.id))) ?? '{}')
  assert.equal(offer.version, document.page.offer.version)
  await until('the page', async () => (await threeLeft()) === others + 1)
})

test('a worker killed in the middle loses nothing and does nothing twice', async () => {
  const [, product] = await products(2)
  assert.ok(product?.variants[0])
  const { sku } = product.variants[0]
  await bringTo(product.id, sku, 1_000)
  const known = (await ledger(sku)).length

  const accepted: Promise<Response>[] = []
  for (let n = 0; n < 200; n++) {
    accepted.push(
      put(product.id, { stock: 1, action: 'decrement', sku }, { 'idempotency-key': randomUUID() }),
    )
    if (n === 100) await killWorker('stock')
  }
  for (const answer of await Promise.all(accepted)) assert.equal(answer.status, 202)

  await until('all are settled', async () => (await ledger(sku)).length === known + 200, 60_000)
  assert.equal(await onHand(sku), 800)
  assert.equal(await stockOf(sku), 800)
  const numbers = (await ledger(sku)).map(movement => Number(movement.seq))
  assert.deepEqual(
    numbers,
    [...numbers.keys()].map(n => n + (numbers[0] ?? 0)),
  )
  await until('pending is cleared', async () => (await redis.hlen(keys.pending(sku))) === 0)
})

test('the same wish twice is one movement', async () => {
  const [product] = await products(1)
  assert.ok(product?.variants[0])
  const { sku } = product.variants[0]
  const key = { 'idempotency-key': randomUUID() }
  const bodies = await Promise.all(
    Array.from({ length: 20 }, async () =>
      (await put(product.id, { stock: 2, action: 'increment', sku }, key)).text(),
    ),
  )
  assert.equal(new Set(bodies).size, 1)
})

test('a product that is taken off the shelf is gone from its page: 410', async () => {
  const product = (await products(3)).at(-1)
  assert.ok(product)
  const path = new URL(product.url).pathname
  const facts = [`p${product.id}`, `o${product.id}`] as const
  const become = (status: string) =>
    inTransaction(mysql, async sql => {
      await sql.execute(
        'UPDATE product SET status = ?, version = version + 1, text_version = text_version + 1 WHERE id = ?',
        [status, product.id],
      )
      await writeOutbox(sql, 'product.changed', { id: product.id, facts })
    })
  await get(path)
  await become('deleted')
  await until('410', async () => (await get(path)).status === 410)
  await become('published')
  await until('200', async () => (await get(path)).status === 200)
})
