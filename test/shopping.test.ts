import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { newVisitor, openBrowser } from './browser.ts'
import { config } from './real-servers.ts'

const browser = await openBrowser()
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

for (const width of [390, 768, 1440])
  test(`a shopper walks from home to a product at ${width} px, and nothing goes wrong`, async () => {
    const { page, problems } = await newVisitor(browser, { width })
    await page.goto(`${config.origin}/en`)
    await check('home')
    await page.locator('main a[href*="/c/"]').first().click()
    await page.waitForURL(/\/en\/c\//)
    await check('listing')
    await page.locator('.card a').first().click()
    await page.waitForURL(/\/en\/p\//)
    await page.locator('.offer .price-now').first().waitFor()
    await check('product')
    assert.deepEqual(problems, [])

    async function check(kind: string) {
      await page.waitForLoadState('networkidle')
      const sideways = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      assert.ok((sideways as number) <= 0, `${kind} scrolls sideways by ${sideways} px`)
      await page.evaluate(axe)
      const { violations } = (await page.evaluate('axe.run()')) as {
        violations: { id: string; help: string }[]
      }
      assert.deepEqual(
        violations.map(({ id, help }) => `${id}: ${help}`),
        [],
        `axe on ${kind}`,
      )
    }
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
