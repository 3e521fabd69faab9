import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { newVisitor, openBrowser } from './browser.ts'
import { assertAccessible, assertFits } from './check-page.ts'
import { config } from './real-servers.ts'
import { until } from './until.ts'

const browser = await openBrowser()
const { products } = (await (await fetch(`${config.origin}/api/products?limit=1`)).json()) as {
  products: [{ id: number; url: string }]
}
const [{ id, url }] = products
const product = new URL(url).pathname
const state = (page: Page, name: string) =>
  page.locator('.panel h3', { hasText: new RegExp(`^[A-Z]+ ${name}$`) }).locator('.state')

for (const width of [390, 768, 1440])
  test(`the X-ray tells a page’s pieces, their facts and stores at ${width} px`, async () => {
    const { page, problems } = await newVisitor(browser, { width })
    await page.goto(`${config.origin}${product}?xray=1`)
    const panel = page.getByTestId('xray')
    await panel.locator('.block').first().waitFor()
    assert.deepEqual(
      (await panel.locator('.block h3').allTextContents()).map(text => text.replace(/^[A-Z]+ /, '')),
      ['page', 'offer'],
    )
    const whole = (await panel.locator('.block').nth(0).textContent()) ?? ''
    assert.match(whole, new RegExp(`p${id}@\\d+`))
    assert.match(whole, /nav@\d+/)
    assert.doesNotMatch(whole, /\bo\d+@/, 'a price anywhere empties no page of a product')
    const offer = (await panel.locator('.block').nth(1).textContent()) ?? ''
    assert.match(offer, new RegExp(`o${id}@\\d+`))
    assert.match(offer, /Elasticsearch · document\s*[\d.]+ ms/)
    assert.match(offer, /Redis · offers\s*[\d.]+ ms/)
    assert.match((await panel.locator('.id code').textContent()) ?? '', /^\d+-\d+-\d+$/)
    assert.equal(await panel.locator('.way li b').first().textContent(), 'Browser')
    assert.equal(new URL(page.url()).search, '', 'the key is taken out of the address')
    await assertFits(page, 'the X-ray')
    await assertAccessible(page, 'the X-ray')
    assert.deepEqual(problems, [])
  })

test('it shows a purge: the piece that was emptied is made anew, the others are not', async () => {
  const { page } = await newVisitor(browser)
  await page.goto(`${config.origin}${product}?xray=1`, { waitUntil: 'domcontentloaded' })
  await state(page, 'offer').waitFor()
  // More than once: what a busy shop is not sure of, it keeps for a second.
  await until('the offer is kept', async () => {
    await page.getByRole('button', { name: 'Look again' }).click()
    return (await state(page, 'offer').textContent()) === 'HIT'
  })
  const purged = await fetch(config.edge.purgeUrls[0] ?? '', {
    method: 'PURGE',
    headers: { 'X-Purge-Token': config.edge.purgeToken, 'X-Facts': `o${id}`, 'X-Purge-Mode': 'hard' },
  })
  assert.equal(purged.status, 200)
  await page.getByRole('button', { name: 'Look again' }).click()
  await state(page, 'offer').and(page.getByText('MISS')).waitFor()
  assert.equal(await state(page, 'page').textContent(), 'HIT')
  assert.match(
    (await page.locator('.panel .note').textContent()) ?? '',
    /“offer”.* had to be made for this answer/,
  )
})

test('the key x opens it and closes it, not while somebody types; until then nothing of it is loaded', async () => {
  const { page } = await newVisitor(browser)
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  await page.goto(`${config.origin}${product}`, { waitUntil: 'networkidle' })
  await page.locator('input[type=search]').first().press('x')
  const panel = page.getByTestId('xray')
  assert.equal(await panel.count(), 0)
  assert.ok(!asked.some(path => path.includes('xray')), 'loaded unasked')
  await page.locator('.skip').focus()
  await page.keyboard.press('x')
  await panel.locator('.block').first().waitFor()
  await page.locator('#xray h2:focus').waitFor()
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  await page.locator('.skip:focus').waitFor()
  await page.keyboard.press('x')
  await panel.waitFor()
  await page.reload()
  await panel.locator('.block').first().waitFor()
})

test('a wrong key shows nothing, and the shop goes on', async () => {
  const { page, problems } = await newVisitor(browser)
  const asked: string[] = []
  page.on('request', request => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
  const refused = page.waitForResponse(answer => answer.request().method() === 'HEAD')
  await page.goto(`${config.origin}${product}?xray=wrong`)
  await refused
  await page.waitForLoadState('networkidle')
  assert.equal(await page.getByTestId('xray').count(), 0)
  assert.ok(!asked.includes('GET /xray.js'))
  assert.deepEqual(problems, [])
})
