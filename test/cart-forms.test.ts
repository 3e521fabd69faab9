import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newVisitor, openBrowser } from './browser.ts'
import { config } from './real-servers.ts'
import { until } from './until.ts'

const browser = await openBrowser()
const LONG_MS = 60_000
const answer = await fetch(`${config.origin}/api/products?limit=100&sort=-price`)
const { products } = (await answer.json()) as {
  products: { id: number; variants: { sku: string; availability: string }[] }[]
}
const [one = assert.fail(), two = assert.fail()] = products
  .filter(({ variants }) => variants[0]?.availability === 'in_stock')
  .slice(-3)

/** The cart's page of a new visitor, with a piece of two things in it. */
async function openCart() {
  const { page } = await newVisitor(browser)
  page.setDefaultTimeout(LONG_MS)
  for (const { id, variants } of [one, two]) {
    const form = { product: id, sku: variants[0]?.sku ?? '', quantity: 1 }
    const headers = { origin: config.origin }
    const asked = { headers, form, timeout: LONG_MS, maxRedirects: 0 }
    // A machine that is busy with other things may answer 503 now and then.
    const put = async () =>
      (await page.request.post(`${config.origin}/en/cart/lines`, asked)).status() === 303
    await until('it is put into the cart', put, LONG_MS)
  }
  const opened = async () => {
    await page.goto(`${config.origin}/en/cart`)
    return (await page.locator('.cart-line').count()) === 2
  }
  await until('the cart opens', opened, LONG_MS)
  return page
}

test('two changes at once, the first answered late: the page shows the cart that is', async () => {
  const page = await openCart()
  let release = () => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  await page.route(
    /cart\/lines\//,
    async route => {
      const response = await route.fetch()
      await held
      await route.fulfill({ response })
    },
    { times: 1 },
  )
  await page.locator('[name="step"][value="1"]').first().click()
  await page
    .getByRole('button', { name: /^Remove/ })
    .last()
    .click()
  release()
  await page.getByRole('button', { name: 'Put it back' }).waitFor()
  assert.equal(await page.locator('.cart-line').count(), 1)
  assert.equal(await page.locator('.cart-line input[name="quantity"]').inputValue(), '2')
  await page.getByRole('button', { name: 'Put it back' }).click()
  await page.locator('.cart-line').nth(1).waitFor()
})

test('a change that fails is asked for once more as a plain form, with the button that was pressed', async () => {
  const page = await openCart()
  await page.route(/cart\/lines\//, route => route.abort(), { times: 1 })
  await page
    .getByRole('button', { name: /^Remove/ })
    .last()
    .click()
  await page.getByRole('button', { name: 'Put it back' }).waitFor()
  assert.equal(await page.locator('.cart-line').count(), 1)
})
