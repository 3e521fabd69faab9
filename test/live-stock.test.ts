import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createRedis, untilReady } from '../infra/redis/client.ts'
import { keys } from '../infra/redis/keys.ts'
import { issueToken } from '../services/accounts/index.ts'
import { newVisitor, openBrowser } from './browser.ts'
import { config } from './real-servers.ts'
import { until } from './until.ts'

/** One looks, another takes. */
const browser = await openBrowser()
const redis = createRedis(config.redis)
await untilReady(redis)
after(() => redis.disconnect())
const token = await issueToken(config, ['stock:write'], 1)

interface Listed {
  id: number
  url: string
  variants: { sku: string }[]
}
const { products } = (await (await fetch(`${config.origin}/api/products?limit=100&sort=rating`)).json()) as {
  products: Listed[]
}
const product = products.find(({ variants }) => variants.length > 1) ?? assert.fail('no product has variants')
const { sku } = product.variants[0] ?? assert.fail('no sku')
const path = `${new URL(product.url).pathname}?sku=${sku}`
const api = `${config.origin}/api/products/${product.id}/stock`

async function bringTo(wanted: number): Promise<void> {
  const difference = wanted - Number(await redis.hget(keys.stock(sku), 'available'))
  if (difference === 0) return
  const answer = await fetch(api, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      stock: Math.abs(difference),
      action: difference > 0 ? 'increment' : 'decrement',
      sku,
    }),
    signal: AbortSignal.timeout(5_000),
  })
  assert.equal(answer.status, 202)
}

test('a look at the headers alone opens no stream, which would hold up whoever comes after on its connection', async () => {
  for (let n = 0; n < 8; n++) {
    const answer = await fetch(api, {
      ...{ method: 'HEAD', headers: { accept: 'text/event-stream' } },
      signal: AbortSignal.timeout(30_000),
    })
    assert.equal(answer.status, 200)
    assert.match(answer.headers.get('content-type') ?? '', /^application\/json/)
  }
})

/** The events of a stream as they come; `sent` counts the bytes of any kind. */
async function stream(id: number | string) {
  const gone = new AbortController()
  after(() => gone.abort())
  const answer = await fetch(`${config.origin}/api/products/${id}/stock`, {
    headers: { accept: 'text/event-stream' },
    signal: gone.signal,
  })
  const events: { stock: number | null; seq?: number; variants: { sku: string; stock: number }[] }[] = []
  const read = async () => {
    let text = ''
    for await (const part of answer.body ?? []) {
      text += Buffer.from(part).toString()
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1]
        if (data) events.push(JSON.parse(data))
        text = text.slice(end + 2)
      }
    }
  }
  read().catch(() => {})
  return { answer, events, close: () => gone.abort() }
}

test('through the edge a stream tells the number at once, then each change, and is never kept', async () => {
  await bringTo(20)
  const { answer, events, close } = await stream(product.id)
  assert.match(answer.headers.get('content-type') ?? '', /^text\/event-stream/)
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  const now = () => events.at(-1)?.variants.find(variant => variant.sku === sku)?.stock
  await until('now', async () => now() === 20)
  await bringTo(19)
  await until('then', async () => now() === 19)
  close()
  assert.equal((await stream(999_999_999)).answer.status, 404)
})

test('the number changes while another browser buys; sold out comes and goes with all that belongs to it', async () => {
  await bringTo(9)
  const one = await newVisitor(browser)
  const other = await newVisitor(browser, { width: 390 })
  for (const { page } of [one, other]) {
    await page.goto(config.origin + path)
    await page.waitForRequest(request => request.url() === api)
  }
  const line = (page: typeof one.page) => page.locator(`.stock[data-live="${sku}"]`)
  const says = (text: string) =>
    Promise.all([one, other].map(({ page }) => line(page).filter({ hasText: text }).waitFor()))
  await says('In stock')
  await bringTo(3)
  await says('Only 3 left')
  await bringTo(0)
  await says('Sold out')
  const panel = one.page.locator('.offer-stock .panel', { has: line(one.page) })
  await panel.getByText('We do not have it at this moment').waitFor()
  await bringTo(2)
  await says('Only 2 left')
  await panel.getByText('If you order today').waitFor()
  assert.deepEqual([...one.problems, ...other.problems], [])
})

test('a hidden tab has no stream, and has one again when it is looked at', async () => {
  await bringTo(20)
  const { page } = await newVisitor(browser)
  await page.goto(config.origin + path)
  await page.waitForRequest(request => request.url() === api)
  const hidden = (value: boolean) =>
    page.evaluate(`Object.defineProperty(document, 'visibilityState', { configurable: true, value: '${value ? 'hidden' : 'visible'}' });
      document.dispatchEvent(new Event('visibilitychange'))`)
  const closed = page.waitForEvent('requestfailed', request => request.url() === api).catch(() => {})
  await hidden(true)
  await bringTo(4)
  const again = page.waitForRequest(request => request.url() === api)
  await hidden(false)
  await again
  await page.locator(`.stock[data-live="${sku}"]`, { hasText: 'Only 4 left' }).waitFor()
  await page.close()
  await closed
})
