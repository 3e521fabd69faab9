import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import { startServer } from '../infra/http/server.ts'
import { untilReady } from '../infra/redis/client.ts'
import { issueToken } from '../services/accounts/index.ts'
import { createApp } from '../services/gateway/app.ts'
import { createGatewayContext } from '../services/gateway/context.ts'
import { cuttable } from './cuttable.ts'
import { config } from './real-servers.ts'
import { until } from './until.ts'

/** A gateway of the test's own, on ways to the real servers that can be cut. No edge in front: nothing is cached. */
const redis = await cuttable(config.redis.url)
const elasticsearch = await cuttable(config.elasticsearch.url)
const address = { host: '127.0.0.1', port: config.gateway.port + 9 }
const context = createGatewayContext({
  ...config,
  logLevel: 'silent',
  redis: { url: redis.url, deadlineMs: 1_000 },
  elasticsearch: { url: elasticsearch.url },
})
await untilReady(context.redis)
const server = await startServer(createApp(context), address)
after(async () => {
  await server.close()
  await context.close()
})
afterEach(async () => {
  redis.mend()
  elasticsearch.mend()
  await until('all is well again', async () =>
    (await get('/en/c/sofas')).headers.get('edge-control')?.includes('86400'),
  )
})

const origin = `http://127.0.0.1:${address.port}`
const get = (path: string) => fetch(origin + path, { signal: AbortSignal.timeout(8_000), redirect: 'manual' })
const pathOfAProduct = async () =>
  /\/en\/p\/[a-z0-9-]+/.exec(await (await get('/en/c/sofas')).text())?.[0] ?? ''

test('without Redis pages still show prices, from the copies, kept for a second only', async () => {
  const product = await pathOfAProduct()
  redis.cut()
  for (const path of ['/en/c/sofas', '/en', '/en/search?q=sofa', product]) {
    const answer = await get(path)
    assert.equal(answer.status, 200, path)
    assert.match(answer.headers.get('edge-control') ?? '', /max-age=1,/)
  }
  const offer = await get(`/en/fragments/offer/${product.split('-').at(-1)}`)
  assert.match(await offer.text(), /€[\d,.]+/)
})

test('without Redis stock is not moved and not shown as a number', async () => {
  const id = (await pathOfAProduct()).split('-').at(-1)
  redis.cut()
  assert.match(await (await get(`/en/fragments/offer/${id}`)).text(), /Stock is being checked/)
  const answer = await fetch(`${origin}/api/products/${id}/stock`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${await issueToken(config, ['stock:write'], 1)}`,
      'content-type': 'application/json',
    },
    body: '{"stock": 1, "action": "increment"}',
    signal: AbortSignal.timeout(8_000),
  })
  assert.equal(answer.status, 503)
  assert.match(answer.headers.get('content-type') ?? '', /problem\+json/)
  assert.ok(answer.headers.get('retry-after'))
})

const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(origin + path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(8_000),
  })

/** A cart with one piece of something, by the API. */
async function cartWithAPiece(): Promise<{ id: string; line: { product: number; sku: string } }> {
  const { products } = await (await get('/api/products?limit=24&sort=-price')).json()
  for (const product of products.reverse()) {
    const [variant] = product.variants
    if (variant.availability !== 'in_stock') continue
    const line = { product: product.id, sku: variant.sku }
    const { id } = await (await send('POST', '/api/carts', {})).json()
    assert.equal((await send('POST', `/api/carts/${id}/lines`, line)).status, 200)
    return { id, line }
  }
  return assert.fail('nothing is in stock')
}
const order = (cart: string, key: string) =>
  send(
    'POST',
    '/api/checkout',
    {
      cart,
      market: 'en',
      email: 'marije@example.com',
      name: 'Marije de Wit',
      street: 'Grote Markt 14',
      postcode: '8011 PK',
      city: 'Zwolle',
      country: 'NL',
      card: '4242424242424242',
    },
    { 'idempotency-key': key },
  )

test('without Redis buying says "back in a moment", and nothing is half done', async () => {
  const { id, line } = await cartWithAPiece()
  redis.cut()
  const cart = await fetch(`${origin}/en/cart`, {
    headers: { cookie: `shop_session=${id}` },
    signal: AbortSignal.timeout(8_000),
  })
  assert.equal(cart.status, 503)
  assert.match(await cart.text(), /Back in a moment/)
  assert.equal((await send('POST', `/api/carts/${id}/lines`, line)).status, 503)
  assert.equal((await order(id, 'away')).status, 503)
  redis.mend()
  const after = await until('the cart is back', async () => {
    const answer = await get(`/api/carts/${id}`)
    return answer.status === 200 && answer.json()
  })
  assert.equal(after.lines[0].quantity, 1)
})

test('without Elasticsearch a cart is filled, shown and ordered', async () => {
  const { id, line } = await cartWithAPiece()
  elasticsearch.cut()
  assert.equal((await send('POST', `/api/carts/${id}/lines`, line)).status, 200)
  const page = await fetch(`${origin}/en/cart`, { headers: { cookie: `shop_session=${id}` } })
  assert.equal(page.status, 200)
  const answer = await order(id, 'k')
  assert.equal(answer.status, 202)
  const { ticket } = await answer.json()
  assert.equal((await get(`/en/orders/${ticket}`)).status, 200)
})

test('without Elasticsearch an answer comes at once: 503, when to ask again, never kept', async () => {
  const product = await pathOfAProduct()
  elasticsearch.cut()
  for (const path of ['/en/c/sofas', '/en/search?q=sofa', product, '/api/products?q=sofa']) {
    const answer = await get(path)
    assert.equal(answer.status, 503, path)
    assert.ok(answer.headers.get('retry-after'))
    assert.equal(answer.headers.get('edge-control'), null)
  }
  assert.equal((await get('/healthz')).status, 200)
})
