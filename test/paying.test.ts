import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { portOf } from '../infra/ports.ts'
import { SIGNATURE_HEADER, signWebhook } from '../services/payments/index.ts'
import { newVisitor, openBrowser } from './browser.ts'
import { config } from './real-servers.ts'
import { until } from './until.ts'

const browser = await openBrowser()
const inbox = `http://127.0.0.1:${portOf('mailWeb', Number(new URL(config.origin).port))}`
const LONG_MS = 90_000
const answer = await fetch(`${config.origin}/api/products?limit=48&sort=-price`)
const { products } = (await answer.json()) as {
  products: { url: string; variants: { sku: string; availability: string }[] }[]
}
const goods = products
  .filter(({ variants }) => variants[0]?.availability === 'in_stock')
  .map(({ url, variants: [first] }) => `${url}?sku=${first?.sku}`)

const state = (page: Page) => page.locator('.ticket-head .stock')
const untilState = (page: Page, text: string) =>
  state(page).filter({ hasText: text }).waitFor({ timeout: LONG_MS })

/** Buys one thing with a card of the sandbox; the ticket's page is open afterwards. */
async function buy(page: Page, card: string): Promise<string> {
  const email = `${randomUUID()}@example.com`
  page.setDefaultTimeout(LONG_MS)
  await page.goto(goods.pop() ?? assert.fail('too few products in stock'))
  // With the page's script or, should that be late, without.
  const added = page.waitForResponse(got => /cart\/lines/.test(got.url()))
  await page.locator('.add:visible button').click()
  await added
  // A machine that is busy with other things may answer 503 now and then.
  const opened = async () => {
    await page.goto(`${config.origin}/en/checkout`)
    return (await page.locator('#name').count()) > 0
  }
  await until('the checkout opens', opened, LONG_MS)
  const fields = { name: 'Marije', street: 'Markt 14', postcode: '8011pk', city: 'Zwolle', email, card }
  for (const [name, value] of Object.entries(fields)) await page.fill(`#${name}`, value)
  await page.locator('[name="do"][value="place"]').click()
  await page.waitForURL(/orders/)
  return email
}

test('bought, confirmed, mailed, and the invoice opens from the mail', async () => {
  const { page, problems } = await newVisitor(browser)
  const email = await buy(page, '4242 4242 4242 4242')
  await untilState(page, 'Confirmed')
  await page.getByRole('link', { name: 'Open the invoice' }).waitFor()
  await page.locator('.timeline li.is-done', { hasText: 'Mail' }).waitFor()
  await page.goto(inbox)
  await page.locator('tr', { hasText: email }).getByRole('link').click()
  const link = page.frameLocator('iframe').getByRole('link', { name: 'Open the invoice' })
  const url = (await link.getAttribute('href')) ?? ''
  const invoice = await until('the invoice is there', async () => {
    const got = await fetch(url)
    return got.ok && got
  })
  assert.equal(invoice.headers.get('content-type'), 'application/pdf')
  assert.equal(
    Buffer.from(await invoice.arrayBuffer())
      .subarray(0, 5)
      .toString(),
    '%PDF-',
  )
  const another = await fetch(url.replace(/orders\/.{4}/, 'orders/AAAA'))
  assert.equal(another.status, 404)
  assert.deepEqual(problems, [])
})

test('declined, a wrong number, then another card: confirmed', async () => {
  const { page } = await newVisitor(browser)
  await buy(page, '4000 0000 0000 0002')
  await page.locator('.ticket-payment #card').fill('1234')
  await page.locator('.ticket-payment button').click()
  await page.locator('#card-error', { hasText: 'demo' }).waitFor()
  await page.locator('.ticket-payment #card').fill('4242 4242 4242 4242')
  await page.locator('.ticket-payment button').click()
  await untilState(page, 'Confirmed')
})

test('the bank wants to see its customer, and a webhook brings the order on', async () => {
  const { page } = await newVisitor(browser)
  await buy(page, '4000 0000 0000 3220')
  await page.getByRole('link', { name: 'To the bank' }).click()
  await page.getByRole('button', { name: 'Yes, pay' }).click()
  await page.waitForURL(/orders/)
  await untilState(page, 'Confirmed')
})

for (const [what, card] of [
  ['takes its time', '4000 0000 0000 0044'],
  ['says so only later', '4000 0000 0000 0341'],
  ['says so three times', '4000 0000 0000 0259'],
  ['says yes and is not heard', '4000 0000 0000 0119'],
] as const)
  test(`a bank that ${what}: confirmed`, async () => {
    const { page } = await newVisitor(browser)
    await buy(page, card)
    await untilState(page, 'Confirmed')
  })

test('a webhook that the provider did not sign, or signed long ago, is refused', async () => {
  const body = JSON.stringify({ id: '1', key: '000000000000-1' })
  const send = (signature: string) =>
    fetch(`${config.origin}/api/payments/webhooks`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: signature },
    }).then(({ status }) => status)
  assert.equal(await send(''), 401)
  assert.equal(await send(signWebhook('not the secret, but long enough', body)), 401)
  assert.equal(await send(signWebhook(config.payments.secret, body, Date.now() - 600_000)), 401)
  const nonsense = JSON.stringify({ id: '1', key: "x'; DROP" })
  const refused = await fetch(`${config.origin}/api/payments/webhooks`, {
    method: 'POST',
    body: nonsense,
    headers: { [SIGNATURE_HEADER]: signWebhook(config.payments.secret, nonsense) },
  })
  assert.equal(refused.status, 422)
})
