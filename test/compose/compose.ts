import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { newVisitor, openBrowser } from '../browser.ts'
import { buyByCard, invoiceFromMail, untilOrderIs } from '../buy-by-card.ts'
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
// Whoever ends this run before its time knows by it what to tidy away.
console.log(`Compose project: ${stack.project}`)

interface Listed {
  id: number
  url: string
  variants: { sku: string; availability: string }[]
}
// The words that the page's script may say stand in an attribute, in quotes.
const FEW = /(?<!&quot;)Only 3 left/
const pageOf = async ({ url }: Listed) => (await fetch(url)).text()
/** A machine that is busy with other things may answer 503 now and then. */
const patiently = <T>(what: string, probe: () => Promise<T | undefined | false>) =>
  until(what, probe, 2 * MINUTES)
const listed = (): Promise<Listed[]> =>
  patiently('products are listed', async () => {
    const answer = await fetch(`${stack.origin}/api/products?limit=20&sort=newest`)
    return answer.ok && ((await answer.json()) as { products: Listed[] }).products
  })
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
/** The same by the source of truth. */
async function recordedStockOf({ variants }: Listed): Promise<number> {
  const skus = variants.map(({ sku }) => `'${sku}'`)
  const sql = `SELECT SUM(on_hand - reserved) FROM stock WHERE sku IN (${skus})`
  const client = `MYSQL_PWD=$MYSQL_PASSWORD mysql -h127.0.0.1 -ushop -N -e "${sql}" shop`
  return Number(await stack.compose('exec', '--no-TTY', 'mysql', 'sh', '-c', client))
}
let token = ''
const move = async ({ id, variants }: Listed, action: string, stock: number): Promise<Response> => {
  token ||= await stack.npmRun('token', 'stock:write')
  return fetch(`${stack.origin}/api/products/${id}/stock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ stock, action, sku: variants[0]?.sku }),
    signal: AbortSignal.timeout(10_000),
  })
}
/** A search at an address that no cache has seen. */
const searchAnswers = () =>
  patiently('a search is answered', async () => {
    return (await fetch(`${stack.origin}/en/search?q=${randomUUID()}`)).status === 200
  })

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

test('an order goes to its end: the bank asks its customer, the mail comes, the invoice opens', {
  skip,
}, async () => {
  const { page, problems } = await newVisitor(await openBrowser())
  const goods = (await listed()).find(({ variants }) => variants[0]?.availability === 'in_stock')
  assert.ok(goods)
  const email = await buyByCard(page, `${goods.url}?sku=${goods.variants[0]?.sku}`, '4000 0000 0000 3220')
  await page.getByRole('link', { name: 'To the bank' }).click()
  await page.getByRole('button', { name: 'Yes, pay' }).click()
  await page.waitForURL(/orders/)
  await untilOrderIs(page, 'Confirmed')
  await page.locator('.timeline li.is-done', { hasText: 'Mail' }).waitFor()
  const { begins } = await invoiceFromMail(page, stack.inbox, email)
  assert.equal(begins, '%PDF-')
  assert.deepEqual(problems, [])
})

test("the operator's commands reach into the containers", { skip }, async t => {
  const folder = await mkdtemp(join(tmpdir(), 'compose-test-'))
  t.after(() => rm(folder, { recursive: true }))
  const file = join(folder, 'products.jsonl')
  const status = JSON.parse(await stack.npmRun('status', '--json'))
  assert.deepEqual([status.ok, status.mode], [true, 'docker'])
  const { queues } = JSON.parse(await stack.npmRun('run workers/queues/index.ts', '--json'))
  assert.ok(queues.length > 5)
  await stack.npmRun('run services/backoffice/export/index.ts', file)
  const dry = ['--dry-run', '--json']
  const told = await stack.npmRun('run services/backoffice/import/index.ts', file, ...dry)
  const { rows, unchanged, refused } = JSON.parse(told)
  assert.ok(rows > 0)
  assert.deepEqual([unchanged, refused], [rows, 0])
  for (const copy of ['redis', 'elasticsearch']) await stack.npmRun('run workers/rebuild.ts', copy)
  assert.match(await stack.npmRun('logs', 'worker'), /"level"/)
  await searchAnswers()
})

test('a change of stock reaches the page', { skip }, async () => {
  const product = await plentiful()
  const moved = async (action: string, stock: number) => {
    const answer = await move(product, action, stock)
    assert.equal(answer.status, 202)
    return ((await answer.json()) as { stock: number }).stock
  }
  await moved('decrement', (await moved('increment', 100)) - 3)
  await patiently('three on the page', async () => FEW.test(await pageOf(product)))
  await moved('increment', 100)
  await patiently('plenty on the page', async () => !FEW.test(await pageOf(product)))
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
  await searchAnswers()
  await stack.compose('start', 'redis')
  await patiently('stock is moved again', async () => (await move(product, 'increment', 1)).status === 202)
  assert.equal(await stockOf(product), stock + 1)
})

test('gateways and workers come and go: requests are spread, no change is lost', { skip }, async () => {
  const scaled = (workers: number) =>
    stack.compose('up', '--wait', '--no-recreate', '--scale', 'gateway=2', '--scale', `worker=${workers}`)
  await scaled(2)
  await patiently('both gateways answer', async () => {
    await searchAnswers()
    const log = await stack.compose('logs', '--no-log-prefix', '--tail', '50', 'nginx')
    return new Set(log.match(/"gateway":"[\d.:]+"/g)).size >= 2
  })
  const product = await newest()
  const stock = await stockOf(product)
  const fewer = scaled(1)
  for (let n = 0; n < 20; n++) assert.equal((await move(product, 'increment', 1)).status, 202)
  await fewer
  await until(
    'every change is in MySQL',
    async () => (await recordedStockOf(product)) === stock + 20,
    MINUTES,
  )
  await stack.compose('up', '--wait', '--no-deps', '--force-recreate', '--scale', 'gateway=2', 'gateway')
  await searchAnswers()
})

test('what was changed is there after down and up', { skip, timeout: 5 * MINUTES }, async () => {
  const product = await newest()
  const stock = await stockOf(product)
  await stack.compose('down')
  await stack.compose('up', '--wait')
  assert.equal(await stockOf(product), stock)
  assert.equal((await fetch(product.url)).status, 200)
})
