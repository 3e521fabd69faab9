import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newVisitor, openBrowser } from './browser.ts'
import { checkPage } from './check-page.ts'
import { config } from './real-servers.ts'

const browser = await openBrowser()

for (const width of [390, 768, 1440])
  test(`a shopper walks from home to a product at ${width} px, and nothing goes wrong`, async () => {
    const { page, problems } = await newVisitor(browser, { width })
    await page.goto(`${config.origin}/en`)
    await checkPage(page, 'home')
    await page.locator('main a[href*="/c/"]').first().click()
    await page.waitForURL(/\/en\/c\//)
    await checkPage(page, 'listing')
    await page.locator('.card a').first().click()
    await page.waitForURL(/\/en\/p\//)
    await page.locator('.offer .price-now').first().waitFor()
    await checkPage(page, 'product')
    assert.deepEqual(problems, [])
  })

test('every page works without JavaScript', async () => {
  const { page, problems } = await newVisitor(browser, { javaScriptEnabled: false })
  await page.goto(`${config.origin}/nl`)
  await page.locator('main a[href*="/c/"]').first().click()
  await page.locator('.card a').first().click()
  await page.locator('.offer .price-now').first().waitFor()
  await page.locator('[data-fragment] a[href*="/c/"]').waitFor()
  assert.equal(await page.locator('html').getAttribute('lang'), 'nl')
  assert.deepEqual(problems, [])
})

test('what goes with a product comes, with prices and without the product, when somebody scrolls there', async () => {
  const { page, problems } = await newVisitor(browser)
  await page.goto(`${config.origin}/en/c/dining-chairs`)
  await page.locator('.card a').first().click()
  await page.waitForURL(/\/en\/p\//)
  const place = page.locator('[data-fragment]')
  await place.locator('a[href*="/c/"]').waitFor()
  await place.scrollIntoViewIfNeeded()
  await place.locator('.card .price-now').first().waitFor()
  assert.equal(await place.locator('.card').count(), 4)
  const own = await page.locator('.product').getAttribute('data-product')
  assert.equal(await place.locator(`[data-id="${own}"]`).count(), 0)
  assert.deepEqual(problems, [])
})

test('a wrong address leads to a helpful page', async () => {
  const { page } = await newVisitor(browser)
  const answer = await page.goto(`${config.origin}/en/p/no-such-thing-999999999`)
  assert.equal(answer?.status(), 404)
  await page.locator('main a[href*="/c/"]').first().click()
  await page.waitForURL(/\/en\/c\//)
})
