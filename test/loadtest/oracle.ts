import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { createLeastRecent } from '../../infra/least-recent.ts'
import type { FactLog } from './fact-log.ts'
import { type PageRead, readPage } from './read-page.ts'

export interface Served {
  path: string
  locale: string
  product: number | undefined
  body: Buffer
  zipped: boolean
  /** When it was asked for, in milliseconds on the clock of the fact log. */
  askedAt: number
}

export interface Verdict {
  /** Why the page is wrong; undefined if it is right. */
  wrong: string | undefined
  /** Of every changed fact that it shows: how long ago it had changed, and how long the page was behind. */
  looks: { since: number; behind: number }[]
  /** Whose price or stock it shows. */
  products: number[]
}

/** Pages whose text is known; the same bytes are read once. */
const KNOWN_PAGES = 20_000
const unzip = promisify(gunzip)

/**
 * Judges every page by what the visitor sees. Not by the header of facts: that one speaks of the page's frame alone,
 * while price and stock come with a fragment that was cached on its own; and it never leaves the edge.
 */
export function createOracle(log: FactLog, boundMs: number) {
  const known = createLeastRecent<string, PageRead>(KNOWN_PAGES)

  async function read({ body, zipped, locale, product }: Served): Promise<PageRead> {
    const key = `${createHash('md5').update(body).digest('base64')} ${locale} ${product}`
    const before = known.get(key)
    if (before) return before
    const html = zipped ? (await unzip(body)).toString('utf8') : body.toString('utf8')
    const page = readPage(html, locale, product)
    known.set(key, page)
    return page
  }

  return async (served: Served): Promise<Verdict> => {
    const page = await read(served).catch((error: Error) => ({ fault: error.message, shown: [] }))
    const looks: Verdict['looks'] = []
    let wrong = page.fault
    for (const { product, price, soldOut } of page.shown)
      for (const [fact, value] of [
        [`price ${product}`, price],
        [`sold out ${product}`, soldOut],
      ] as const) {
        if (value === undefined) continue
        const behind = log.behind(fact, value, served.askedAt)
        if (behind === undefined) continue
        const changedAt = log.changedAt(fact, served.askedAt)
        if (changedAt !== undefined) looks.push({ since: served.askedAt - changedAt, behind })
        if (behind > boundMs)
          wrong ??= `${fact} is ${value}, which had changed ${Math.round(behind)} ms before it was asked for`
      }
    return { wrong, looks, products: page.shown.map(({ product }) => product) }
  }
}

export type Oracle = ReturnType<typeof createOracle>
