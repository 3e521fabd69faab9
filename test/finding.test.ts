import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newVisitor, openBrowser } from './browser.ts'
import { assertAccessible, assertFits } from './check-page.ts'
import { config } from './real-servers.ts'
import { until } from './until.ts'

/** The ways in which people find a thing, and what they expect of each. */
const browser = await openBrowser()

test('by typing: suggestions come, the keyboard chooses one', async () => {
  const { page, problems } = await newVisitor(browser)
  await page.goto(`${config.origin}/en`)
  await page.keyboard.press('Tab')
  await page.locator('#q').focus()
  await page.keyboard.type('velvet sof', { delay: 20 })
  // A slow machine also shows what belongs to half of the words: wait for the list of all of them.
  await page.locator('[role="option"]', { hasText: 'velvet sof' }).last().waitFor()
  await page.keyboard.press('ArrowDown')
  const chosen = page.locator('[role="option"][aria-selected="true"]')
  await chosen.waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/en\/(p|c|search)/)
  assert.match((await page.locator('h1').textContent()) ?? '', /sofa/i)
  assert.deepEqual(problems, [])
})

test('by searching: what was typed is found, marked, and stays in the field', async () => {
  const { page } = await newVisitor(browser)
  await page.goto(`${config.origin}/en`)
  await page.locator('#q').fill('oak chair')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/en\/search\?/)
  assert.equal(await page.locator('#q').inputValue(), 'oak chair')
  assert.match((await page.locator('.card mark').first().textContent()) ?? '', /chair/i)
})

test('by a word as long as a search may be: nothing is found, and the page is no wider for it', async () => {
  const { page } = await newVisitor(browser, { width: 390 })
  await page.goto(`${config.origin}/en/search?q=${'n'.repeat(200)}`)
  assert.match((await page.locator('h1').textContent()) ?? '', /Nothing found/)
  await assertFits(page, 'the page of a long search')
})

test('by a code: an EAN leads straight to its product', async () => {
  const answer = await fetch(`${config.origin}/api/products?limit=1&q=sofa`, {
    signal: AbortSignal.timeout(5_000),
  })
  const { products } = (await answer.json()) as { products: { id: number; variants: { sku: string }[] }[] }
  const [product] = products
  const { page } = await newVisitor(browser)
  await page.goto(`${config.origin}/en/search?q=${product?.variants[0]?.sku}`)
  assert.match(page.url(), new RegExp(`/en/p/.+-${product?.id}(\\?|$)`))
})

test('by filters: counts keep their word, back returns to the same place', async () => {
  const { page, problems } = await newVisitor(browser)
  await page.goto(`${config.origin}/en/c/sofas`)
  const choice = page.locator('[data-facet="colour"] label').first()
  const promised = Number((await choice.locator('.choice-count').textContent())?.replace(/\D/g, ''))
  await choice.click()
  await page.waitForURL(/colour=/)
  const count = page.locator('.listing-count')
  await until(
    'the promised number',
    async () => (await count.textContent())?.replace(/\D/g, '') === String(promised),
  )
  const filtered = page.url()
  await page.locator('.card a').nth(5).scrollIntoViewIfNeeded()
  const scroll = await page.evaluate<number>('scrollY')
  await page.locator('.card a').nth(5).click()
  await page.waitForURL(/\/en\/p\//)
  await page.goBack()
  await page.waitForURL(filtered)
  await until('the same place', async () => Math.abs((await page.evaluate<number>('scrollY')) - scroll) < 200)
  assert.deepEqual(problems, [])
})

test('by filters without script: the same form, the same result, a clean address', async () => {
  const { page } = await newVisitor(browser, { javaScriptEnabled: false })
  await page.goto(`${config.origin}/en/c/sofas`)
  await page.locator('[data-facet="colour"] input').first().check()
  await page.locator('#filter-form button[type="submit"]').first().click()
  assert.match(page.url(), /\/en\/c\/sofas\?colour=[a-z-]+$/)
  assert.ok((await page.locator('.card').count()) > 0)
})

test('"show more" adds the next page below', async () => {
  const { page } = await newVisitor(browser)
  await page.goto(`${config.origin}/en/c/sofas`)
  const before = await page.locator('.card').count()
  await page.locator('.show-more').click()
  await page.locator('.card').nth(before).waitFor()
})

test('a misspelling is met with a proposal, nonsense with a way on', async () => {
  const { page } = await newVisitor(browser)
  await page.goto(`${config.origin}/en/search?q=wahsing+machine`)
  await page.locator('.did-you-mean a').click()
  assert.ok((await page.locator('.card').count()) > 0)
  await page.goto(`${config.origin}/en/search?q=qqqxyzzy`)
  assert.ok((await page.locator('main a[href*="/c/"]').count()) >= 10)
})

for (const path of [
  '/en/search?q=sofa',
  '/en/search?q=qqqxyzzy',
  '/nl/pages/delivery',
  '/en-gb/pages/pictures',
  '/en/nope',
  '/api/docs',
])
  for (const width of [390, 768, 1440])
    test(`axe finds nothing on ${path} at ${width} px, and nothing moves`, async () => {
      const { page } = await newVisitor(browser, { width })
      await page.goto(config.origin + path, { waitUntil: 'networkidle' })
      const shift = await page.evaluate(`new Promise(done => {
        let sum = 0
        new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value })
          .observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => setTimeout(() => done(sum), 50))
      })`)
      assert.ok((shift as number) < 0.01, `CLS ${shift}`)
      await assertAccessible(page, path)
    })
