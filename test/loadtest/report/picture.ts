import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { launchBrowser } from '../../browser.ts'

/** The head of a report with its figures and first charts. */
const SIZE = { width: 1240, height: 1180 }

/** Takes a picture (PNG) of a report, for where no HTML can stand. */
export async function takePicture(report: string, picture: string): Promise<void> {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light' })
    await page.goto(pathToFileURL(resolve(report)).href)
    await page.evaluate('document.fonts.ready')
    await page.screenshot({ path: picture })
  } finally {
    await browser.close()
  }
}
