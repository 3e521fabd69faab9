import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createRedis, untilReady } from '../infra/redis/client.ts'
import { keys } from '../infra/redis/keys.ts'
import { issueToken } from '../services/accounts/index.ts'
import type { StoredOffer } from '../services/catalog/index.ts'
import { config } from './real-servers.ts'
import { until } from './until.ts'

/** What changed while a visitor was away is said when the cart is looked at again, in words and once. */
const { origin } = config
const redis = createRedis(config.redis)
await untilReady(redis)

/** A dear product, of which a first variant is in stock; not one that other tests buy. */
const answer = await fetch(`${origin}/api/products?limit=100&sort=-price`)
const { products } = (await answer.json()) as {
  products: { id: number; title: string; variants: { sku: string; availability: string }[] }[]
}
const product =
  products.findLast(({ variants }) => variants[0]?.availability === 'in_stock') ??
  assert.fail('nothing is in stock')
const sku = product.variants[0]?.sku ?? ''

const untouched = (await redis.get(keys.offer(product.id))) ?? assert.fail('it has no offer')
after(async () => {
  await redis.set(keys.offer(product.id), untouched)
  redis.disconnect()
})
const offer = JSON.parse(untouched) as StoredOffer
const amount = offer.variants.find(variant => variant.sku === sku)?.prices.EUR?.amount ?? 0
const offerFor = (cents: number): StoredOffer => ({
  ...offer,
  variants: offer.variants.map(variant => ({
    ...variant,
    prices: { ...variant.prices, EUR: { amount: cents, vatPercent: 21 } },
  })),
})
const sell = (stored: StoredOffer) => redis.set(keys.offer(product.id), JSON.stringify(stored))

const added = await fetch(`${origin}/en/cart/lines`, {
  method: 'POST',
  redirect: 'manual',
  headers: { origin },
  body: new URLSearchParams({ product: String(product.id), sku, quantity: '2' }),
})
const cookie = added.headers.getSetCookie()[0]?.split(';')[0] ?? assert.fail('no session')
const cart = async () => (await fetch(`${origin}/en/cart`, { headers: { cookie } })).text()

test('a price that went up or came down says from what to what, once', async () => {
  await sell(offerFor(amount))
  await cart()
  assert.doesNotMatch(await cart(), /since you last looked/)
  await sell(offerFor(amount + 1_000))
  assert.match(await cart(), /has gone up since you last looked: from €[\d,.]+ to €[\d,.]+\./)
  assert.doesNotMatch(await cart(), /since you last looked/)
  await sell(offerFor(amount - 100))
  assert.match(await cart(), /has come down since you last looked: from €[\d,.]+ to €[\d,.]+\./)
  assert.doesNotMatch(await cart(), /since you last looked/)
})

test('the checkout keeps the price that it has shown, and does not speak of a change that there is none of', async () => {
  await sell(offerFor(amount))
  await cart()
  const checkout = async () => (await fetch(`${origin}/en/checkout`, { headers: { cookie } })).text()
  const total = (page: string) => /name="total" value="(\d+)"/.exec(page)?.[1]
  const shown = await checkout()
  await sell(offerFor(amount + 1_000))
  const again = await checkout()
  assert.equal(total(again), total(shown))
  assert.doesNotMatch(again, /since you last looked/)
})

/** Others buy so many, or bring them back. */
async function move(action: 'decrement' | 'increment', stock: number): Promise<number> {
  const bearer = await issueToken(config, ['stock:write'], 1)
  const moved = await fetch(`${origin}/api/products/${product.id}/stock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ sku, action, stock }),
    signal: AbortSignal.timeout(10_000),
  })
  assert.equal(moved.status, 202)
  return ((await moved.json()) as { stock: number }).stock
}

test('fewer left, sold out, and no longer sold: each says so, what can be done, and keeps from the checkout', async t => {
  await sell(offerFor(amount))
  const others = (await move('decrement', 1)) - 1
  if (others > 0) await move('decrement', others)
  t.after(() => move('increment', others + 2))
  let page = await cart()
  assert.match(page, /Only 1 left of this\..*Take 1/s)
  assert.match(page, /Change what is marked first/)
  await move('decrement', 1)
  page = await cart()
  assert.match(page, /This has sold out\..*Remove/s)
  // That it has sold out makes its offer anew a moment later, over the one that is set here.
  await until('the checkout is closed', async () => {
    await sell({ ...offerFor(amount), gone: true })
    page = await cart()
    const checkout = await fetch(`${origin}/en/checkout`, { headers: { cookie }, redirect: 'manual' })
    return checkout.headers.get('location') === '/en/cart' && page.includes('is no longer sold')
  })
  assert.match(page, /is no longer sold\..*Remove/s)
  assert.doesNotMatch(page, /href="\/en\/checkout"/)
})
