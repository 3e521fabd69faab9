import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { createRedis, untilReady } from '../infra/redis/client.ts'
import { issueToken } from '../services/accounts/index.ts'
import { markTicket, readTicket } from '../services/orders/index.ts'
import { newVisitor, openBrowser } from './browser.ts'
import { checkPage } from './check-page.ts'
import { config } from './real-servers.ts'

const browser = await openBrowser()
const right = {
  email: 'marije@example.com',
  name: 'Marije de Wit',
  street: 'Grote Markt 14 B',
  postcode: '8011pk',
  city: 'Zwolle',
  card: '4242 4242 4242 4242',
}

/** Products of which a variant is in stock, each for one test alone. */
const answer = await fetch(`${config.origin}/api/products?limit=48&sort=-price`)
const { products } = (await answer.json()) as {
  products: { id: number; url: string; variants: { sku: string; availability: string }[] }[]
}
const goods = products
  .filter(({ variants }) => variants[0]?.availability === 'in_stock')
  .map(({ id, url, variants: [first] }) => ({ id, sku: first?.sku ?? '', url: `${url}?sku=${first?.sku}` }))
const next = () => goods.shift() ?? assert.fail('too few products in stock')

const addButton = (page: Page) => page.locator('.add:visible button')
async function fill(page: Page, fields: Record<string, string> = right): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.fill(`#${name}`, value)
}
const pay = (page: Page) => page.locator('[name="do"][value="place"]')
const state = (page: Page) => page.locator('.ticket-head .stock')
const token = (page: Page) => page.url().split('/').at(-1) ?? ''

/** The cart of a new visitor with one piece in it, and the checkout open. */
async function toCheckout(page: Page, url = next().url): Promise<void> {
  await page.goto(url)
  await addButton(page).click()
  await page.locator('.drawer[open] .cart-line').waitFor()
  await page.locator('.drawer').getByRole('link', { name: 'Check out' }).click()
  await page.waitForURL(/checkout/)
}

for (const width of [390, 768, 1440])
  test(`from the product to the ticket at ${width} px, and axe finds nothing on the way`, async () => {
    const { page, problems } = await newVisitor(browser, { width })
    await page.goto(next().url)
    assert.equal(await page.locator('.cart-count').isVisible(), false)
    await addButton(page).click()
    await page.locator('.drawer[open] .cart-line').waitFor()
    await checkPage(page, 'drawer')
    assert.equal(await page.locator('.cart-count').textContent(), '1')
    await page.locator('.drawer').getByRole('link', { name: 'View cart' }).click()
    await page.waitForURL(/cart/)
    await page.locator('[name="step"][value="1"]').click()
    await page.locator('.cart-count', { hasText: '2' }).waitFor()
    await checkPage(page, 'cart')
    await page.getByRole('link', { name: 'Check out' }).click()
    await page.waitForURL(/checkout/)
    await pay(page).click()
    await page.locator('#errors:focus').waitFor()
    await checkPage(page, 'checkout with errors')
    await page.locator('#errors a').first().click()
    await page.locator('#email:focus').waitFor()
    await fill(page)
    const sum = await pay(page).textContent()
    await checkPage(page, 'checkout')
    await pay(page).click()
    await page.waitForURL(/orders/)
    await state(page).filter({ hasText: 'Confirmed' }).waitFor()
    assert.ok(sum?.includes((await page.locator('.ticket-stub dd').last().textContent()) ?? 'missing'))
    await checkPage(page, 'ticket')
    assert.deepEqual(problems, [])
  })

test('the ticket follows by itself, and says how it ends', async t => {
  const redis = createRedis(config.redis)
  t.after(() => redis.disconnect())
  await untilReady(redis)
  const { page } = await newVisitor(browser)
  await toCheckout(page)
  // One that waits: its card is declined.
  await fill(page, { ...right, card: '4000 0000 0000 0002' })
  await pay(page).click()
  await page.waitForURL(/orders/)
  await state(page).filter({ hasText: 'Waiting for your payment' }).waitFor()
  await page.locator('.ticket-payment #card').waitFor()
  await checkPage(page, 'ticket that waits for another card')
  const ticket = await readTicket(redis, token(page))
  assert.ok(ticket)
  for (const [step, said] of [
    ['authorise', 'Payment promised'],
    ['capture', 'Payment received'],
    ['confirm', 'Confirmed'],
  ] as const) {
    await markTicket(redis, ticket.order, step, 'done')
    await state(page).filter({ hasText: said }).waitFor()
  }
})

test('by keys alone', async () => {
  const { page, problems } = await newVisitor(browser)
  await page.goto(next().url)
  await addButton(page).focus()
  await page.keyboard.press('Enter')
  await page.locator('.drawer[open] .cart-line').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.drawer').waitFor({ state: 'hidden' })
  await page.locator('.cart-link').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/cart/)
  await page.locator('[name="step"][value="1"]').focus()
  await page.keyboard.press('Enter')
  await page.locator('.cart-count', { hasText: '2' }).waitFor()
  await page.locator('[name="step"][value="1"]:focus').waitFor()
  await page.getByRole('link', { name: 'Check out' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/checkout/)
  await page.locator('#email').focus()
  for (const value of [
    right.email,
    right.name,
    null,
    right.street,
    right.postcode,
    right.city,
    null,
    right.card,
    // The list of the demo's cards.
    null,
  ]) {
    if (value) await page.keyboard.type(value)
    await page.keyboard.press('Tab')
  }
  await page.locator('[value="place"]:focus').waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/orders/)
  assert.deepEqual(problems, [])
})

test('without JavaScript, in Dutch', async () => {
  const { page, problems } = await newVisitor(browser, { width: 390, javaScriptEnabled: false })
  await page.goto(next().url.replace('/en/', '/nl/'))
  await page.locator('.add:visible button').first().click()
  await page.waitForURL(/\/nl\/cart/)
  await page.locator('.cart-line input[name="quantity"]').fill('3')
  await page.getByRole('button', { name: 'Bijwerken' }).click()
  assert.equal(await page.locator('.cart-line input[name="quantity"]').inputValue(), '3')
  await page.getByRole('button', { name: /verwijderen$/ }).click()
  await page.getByRole('button', { name: 'Terugzetten' }).click()
  assert.equal(await page.locator('.cart-line input[name="quantity"]').inputValue(), '3')
  await page.getByRole('link', { name: 'Naar de kassa' }).click()
  await fill(page, { ...right, postcode: '80' })
  await pay(page).click()
  assert.match((await page.locator('#postcode-error').textContent()) ?? '', /8011 PK/)
  assert.equal(await page.locator('#errors:focus').count(), 1)
  assert.equal(await page.locator('#street').inputValue(), right.street)
  await page.locator('#postcode').fill('8011 PK')
  await pay(page).click()
  await page.waitForURL(/\/nl\/orders\//)
  assert.equal(await page.locator('h1').textContent(), 'Dank je wel, Marije de Wit')
  assert.deepEqual(
    problems.filter(problem => !problem.includes('422')),
    [],
  )
})

test('a second click, a reload, the way back and a second window are one order', async () => {
  const { page } = await newVisitor(browser)
  await toCheckout(page)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await fill(page)
  await fill(other)
  await pay(page).dblclick()
  await page.waitForURL(/orders/)
  await pay(other).click()
  await other.waitForURL(/orders/)
  assert.equal(token(other), token(page))
  await page.reload()
  await page.goBack()
  await page.waitForURL(/cart|checkout/)
  if (page.url().includes('checkout')) {
    await pay(page).click()
    await page.waitForURL(/orders|cart/)
  }
  assert.ok(page.url().includes('cart') || token(page) === token(other))
  assert.equal(await page.locator('.cart-line').count(), 0)
})

test('sold out meanwhile: the line, what is left, one click, and nothing typed is lost', async t => {
  const { id, url, sku } = next()
  const bearer = await issueToken(config, ['stock:write'], 1)
  const api = `${config.origin}/api/products/${id}/stock`
  const move = async (action: 'increment' | 'decrement', stock: number) => {
    const answer = await fetch(api, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ sku, action, stock }),
      signal: AbortSignal.timeout(10_000),
    })
    assert.equal(answer.status, 202)
    return ((await answer.json()) as { stock: number }).stock
  }
  const { page } = await newVisitor(browser)
  await page.goto(url)
  await page.locator('.add:visible [name="quantity"]').fill('3')
  await addButton(page).click()
  await page.locator('.drawer[open] .cart-line').waitFor()
  await page.locator('.drawer').getByRole('link', { name: 'Check out' }).click()
  await page.waitForURL(/checkout/)
  await fill(page)
  // Others bought meanwhile.
  const others = (await move('decrement', 1)) - 2
  await move('decrement', others)
  t.after(() => move('increment', others + 1))
  await pay(page).click()
  await page.getByText('Only 2 left of this.').waitFor()
  await checkPage(page, 'checkout with a line that is short')
  await page.getByRole('button', { name: /^Take 2/ }).click()
  await page.waitForURL(/checkout$/)
  assert.equal(await page.locator('#street').inputValue(), right.street)
  await page.fill('#card', right.card)
  await pay(page).click()
  await page.waitForURL(/orders/)
  assert.match((await page.locator('.ticket-things .summary-line').textContent()) ?? '', /2×/)
})

test('another country has its own price, day and postcode, at once', async () => {
  const { page } = await newVisitor(browser)
  await toCheckout(page)
  const day = page.locator('.way time').first()
  const home = await day.textContent()
  await page.selectOption('#country', 'IE')
  await page
    .locator('.way time')
    .first()
    .filter({ hasNotText: home ?? '' })
    .waitFor()
  assert.match((await page.locator('#postcode-hint').textContent()) ?? '', /D02 X285/)
  await fill(page)
  await pay(page).click()
  assert.match((await page.locator('#postcode-error').textContent()) ?? '', /D02 X285/)
})
