import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { portOf } from '../infra/ports.ts'
import { SIGNATURE_HEADER, signWebhook } from '../services/payments/index.ts'
import { newVisitor, openBrowser } from './browser.ts'
import { buyByCard, invoiceFromMail, untilOrderIs } from './buy-by-card.ts'
import { config } from './real-servers.ts'

const browser = await openBrowser()
const inbox = `http://127.0.0.1:${portOf('mailWeb', Number(new URL(config.origin).port))}`
const answer = await fetch(`${config.origin}/api/products?limit=48&sort=-price`)
const { products } = (await answer.json()) as {
  products: { url: string; variants: { sku: string; availability: string }[] }[]
}
const goods = products
  .filter(({ variants }) => variants[0]?.availability === 'in_stock')
  .map(({ url, variants: [first] }) => `${url}?sku=${first?.sku}`)

/** Buys one thing with a card of the sandbox; the ticket's page is open afterwards. */
const buy = (page: Page, card: string) =>
  buyByCard(page, goods.pop() ?? assert.fail('too few products in stock'), card)

test('bought, confirmed, mailed, and the invoice opens from the mail', async () => {
  const { page, problems } = await newVisitor(browser)
  const email = await buy(page, '4242 4242 4242 4242')
  await untilOrderIs(page, 'Confirmed')
  await page.getByRole('link', { name: 'Open the invoice' }).waitFor()
  await page.locator('.timeline li.is-done', { hasText: 'Mail' }).waitFor()
  const { url, type, begins } = await invoiceFromMail(page, inbox, email)
  assert.equal(type, 'application/pdf')
  assert.equal(begins, '%PDF-')
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
  await untilOrderIs(page, 'Confirmed')
})

test('the bank wants to see its customer, and a webhook brings the order on', async () => {
  const { page } = await newVisitor(browser)
  await buy(page, '4000 0000 0000 3220')
  await page.getByRole('link', { name: 'To the bank' }).click()
  await page.getByRole('button', { name: 'Yes, pay' }).click()
  await page.waitForURL(/orders/)
  await untilOrderIs(page, 'Confirmed')
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
    await untilOrderIs(page, 'Confirmed')
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
