import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** Once a page is at rest: it does not scroll sideways, and axe finds nothing wrong. `what` names it in a failure. */
export async function checkPage(page: Page, what: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await assertFits(page, what)
  await assertAccessible(page, what)
}

/** That a page is as wide as the window, and no wider. */
export async function assertFits(page: Page, what: string): Promise<void> {
  const sideways = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number
  assert.ok(sideways <= 0, `${what} scrolls sideways by ${sideways} px`)
}

/** That axe-core finds nothing wrong with a page as it stands. */
export async function assertAccessible(page: Page, what: string): Promise<void> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; help: string; nodes: { html: string }[] }[]
  }
  assert.deepEqual(
    violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html})`),
    [],
    `axe on ${what}`,
  )
}
