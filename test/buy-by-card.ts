import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { until } from './until.ts'

const LONG_MS = 90_000

/** Buys one piece with a card of the sandbox; the ticket's page is open afterwards. Resolves to the address that all mail goes to. */
export async function buyByCard(page: Page, product: string, card: string): Promise<string> {
  const email = `${randomUUID()}@example.com`
  page.setDefaultTimeout(LONG_MS)
  await page.goto(product)
  // With the page's script or, should that be late, without.
  const added = page.waitForResponse(got => /cart\/lines/.test(got.url()))
  await page.locator('.add:visible button').click()
  await added
  // A machine that is busy with other things may answer 503 now and then.
  const opened = async () => {
    await page.goto(new URL('/en/checkout', product).href)
    return (await page.locator('#name').count()) > 0
  }
  await until('the checkout opens', opened, LONG_MS)
  const fields = { name: 'Marije', street: 'Markt 14', postcode: '8011pk', city: 'Zwolle', email, card }
  for (const [name, value] of Object.entries(fields)) await page.fill(`#${name}`, value)
  await page.locator('[name="do"][value="place"]').click()
  await page.waitForURL(/orders/)
  return email
}

/** Until the ticket that is open says so. */
export const untilOrderIs = (page: Page, text: string): Promise<void> =>
  page.locator('.ticket-head .stock').filter({ hasText: text }).waitFor({ timeout: LONG_MS })

/** Opens the inbox of the demo and follows the mail to `email`; the invoice's address, and its first bytes. */
export async function invoiceFromMail(page: Page, inbox: string, email: string) {
  await page.goto(inbox)
  await page.locator('tr', { hasText: email }).getByRole('link').click()
  const link = page.frameLocator('iframe').getByRole('link', { name: 'Open the invoice' })
  const url = (await link.getAttribute('href')) ?? ''
  const answer = await until('the invoice is there', async () => {
    const got = await fetch(url)
    return got.ok && got
  })
  const begins = Buffer.from(await answer.arrayBuffer()).subarray(0, 5)
  return { url, type: answer.headers.get('content-type'), begins: begins.toString() }
}
