import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { newVisitor, openBrowser } from '../browser.ts'
import { until } from '../until.ts'
import { dockerAnswers, stackInContainers } from './stack-in-containers.ts'

/**
 * `npm run test:compose`: the shop in containers, from nothing to a change of stock on the page, and through its end.
 * Not among the tests of `npm test`, since it needs Docker and two minutes; without Docker it says so and is skipped.
 */
const MINUTES = 60_000
const skip = (await dockerAnswers()) ? false : 'DOCKER DOES NOT ANSWER: the shop in containers was not tried'
if (skip) console.error(`\n${skip}\n`)
const stack = await stackInContainers({ SHOP_PRODUCTS: '500' })

interface Listed {
  id: number
  url: string
  variants: { sku: string }[]
}
// The words that the page's script may say stand in an attribute, in quotes.
const FEW = /(?<!&quot;)Only 3 left/
const pageOf = async ({ url }: Listed) => (await fetch(url)).text()
const listed = async (): Promise<Listed[]> => {
  const answer = await fetch(`${stack.origin}/api/products?limit=20&sort=newest`)
  return ((await answer.json()) as { products: Listed[] }).products
}
const newest = async (): Promise<Listed> => {
  const [product] = await listed()
  assert.ok(product)
  return product
}
/** One of whose variants there are not just three left, so that the page tells when there are. */
async function plentiful(): Promise<Listed> {
  for (const product of await listed()) if (!FEW.test(await pageOf(product))) return product
  throw new Error('Every product is nearly sold out.')
}
const stockOf = async ({ id }: Listed): Promise<number> => {
  const answer = await fetch(`${stack.origin}/api/products/${id}/stock`)
  return ((await answer.json()) as { stock: number }).stock
}
let token = ''
const move = async ({ id, variants }: Listed, action: string, stock: number): Promise<Response> => {
  token ||= await stack.run('services/accounts/issue-token.ts', 'stock:write')
  return fetch(`${stack.origin}/api/products/${id}/stock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ stock, action, sku: variants[0]?.sku }),
    signal: AbortSignal.timeout(10_000),
  })
}
/** An address that no cache has seen. */
const newSearch = () => fetch(`${stack.origin}/en/search?q=${randomUUID()}`)

before(() => (skip ? undefined : stack.up()), { timeout: 10 * MINUTES })
after(() => (skip ? undefined : stack.discard()), { timeout: 2 * MINUTES })

test('a shopper browses and searches, and nothing goes wrong', { skip }, async () => {
  const { page, problems } = await newVisitor(await openBrowser())
  await page.goto(`${stack.origin}/en`)
  await page.locator('main a[href*="/c/"]').first().click()
  await page.waitForURL(/\/en\/c\//)
  await page.locator('.card a').first().click()
  await page.waitForURL(/\/en\/p\//)
  await page.locator('.offer .price-now').first().waitFor()
  await page.goto(`${stack.origin}/en/search?q=chair`)
  await page.locator('.card a').first().waitFor()
  await page.waitForLoadState('networkidle')
  assert.deepEqual(problems, [])
})

test('a change of stock reaches the page', { skip }, async () => {
  const product = await plentiful()
  const moved = async (action: string, stock: number) => {
    const answer = await move(product, action, stock)
    assert.equal(answer.status, 202)
    return ((await answer.json()) as { stock: number }).stock
  }
  await moved('decrement', (await moved('increment', 100)) - 3)
  await until('three on the page', async () => FEW.test(await pageOf(product)))
  await moved('increment', 100)
  await until('plenty on the page', async () => !FEW.test(await pageOf(product)))
})

test('without Redis a change of stock is refused and pages answer; with it all is well by itself', {
  skip,
}, async () => {
  const product = await newest()
  const stock = await stockOf(product)
  await stack.compose('stop', 'redis')
  const refused = await move(product, 'increment', 1)
  assert.equal(refused.status, 503)
  assert.match(refused.headers.get('content-type') ?? '', /problem\+json/)
  assert.equal((await fetch(product.url)).status, 200)
  assert.equal((await newSearch()).status, 200)
  await stack.compose('start', 'redis')
  await until('stock is moved again', async () => (await move(product, 'increment', 1)).status === 202)
  assert.equal(await stockOf(product), stock + 1)
})

test('gateways and workers are added, and gateways made anew are found', { skip }, async () => {
  await stack.compose('up', '--wait', '--no-recreate', '--scale', 'gateway=2', '--scale', 'worker=2')
  assert.equal((await newSearch()).status, 200)
  await stack.compose('up', '--wait', '--no-deps', '--force-recreate', '--scale', 'gateway=2', 'gateway')
  await until('a gateway is found', async () => (await newSearch()).status === 200)
})

test('what was changed is there after down and up', { skip, timeout: 5 * MINUTES }, async () => {
  const product = await newest()
  const stock = await stockOf(product)
  await stack.compose('down')
  await stack.compose('up', '--wait')
  assert.equal(await stockOf(product), stock)
  assert.equal((await fetch(product.url)).status, 200)
})
