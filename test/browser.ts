import { existsSync } from 'node:fs'
import { after } from 'node:test'
import { type Browser, chromium, type Page } from 'playwright-core'

/** Debian's, others' and the one that playwright-core fetches when asked. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/google-chrome', chromium.executablePath()]
// Chromium's own calls to the outside are switched off: they would fail, many at a time, on a machine without it.
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** This machine's Chromium, headless. Whoever launches it closes it. */
export async function launchBrowser(args: string[] = []): Promise<Browser> {
  const executablePath = PLACES.find(existsSync)
  if (!executablePath)
    throw new Error('There is no Chromium. To get one: npx playwright-core install --with-deps chromium')
  return chromium.launch({ executablePath, args: [...QUIET, ...args] })
}

/** The same, closed after the tests of the file. */
export async function openBrowser(args: string[] = []): Promise<Browser> {
  const browser = await launchBrowser(args)
  after(() => browser.close())
  return browser
}

/** A new visitor's page, and everything that went wrong in it: script errors, console errors, failed requests. */
export async function newVisitor(
  browser: Browser,
  options: { width?: number; javaScriptEnabled?: boolean } = {},
): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: 900 },
    javaScriptEnabled: options.javaScriptEnabled ?? true,
  })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', error => problems.push(`script: ${error.message}`))
  page.on('console', message => {
    // A network card that comes or goes on the machine makes Chromium drop requests; that is not the shop's doing.
    const ofTheMachine = message.text().includes('ERR_NETWORK_CHANGED')
    if (message.type() === 'error' && !ofTheMachine) problems.push(`console: ${message.text()}`)
  })
  page.on('response', answer => answer.status() >= 400 && problems.push(`${answer.status()} ${answer.url()}`))
  page.setDefaultTimeout(15_000)
  return { page, problems }
}
