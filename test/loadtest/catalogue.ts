import { setTimeout as delay } from 'node:timers/promises'
import { localeOf, type MarketName } from './markets.ts'

export interface Thing {
  id: number
  title: string
  path: string
  skus: string[]
}
/** What a market of the shop has, as its API tells. */
export interface Shelf {
  market: MarketName
  locale: string
  things: Thing[]
  listings: string[]
}

interface Listed {
  id: number
  title: string
  url: string
  variants: { sku: string; availability: string }[]
}
const PAGE = 100
const CALL_MS = 20_000
const TRIES = 5
const MOST_THINGS = 20_000
const orders = ['newest', 'price', '-price', 'rating']

/** A busy shop may say "in a moment": then once more after what it asks for, a few times. */
async function get<T>(origin: string, path: string, tries = TRIES): Promise<T> {
  const answer = await fetch(origin + path, { signal: AbortSignal.timeout(CALL_MS) })
  if (answer.ok) return (await answer.json()) as T
  if (answer.status !== 503 || tries <= 1) throw new Error(`${path}: ${answer.status}`)
  await delay(Number(answer.headers.get('retry-after') ?? 1) * 1000)
  return get(origin, path, tries - 1)
}

/** Reads the products, in the shop's own order, and the listings of a market. At most 20,000 products. */
export async function readShelf(origin: string, market: MarketName): Promise<Shelf> {
  const things: Thing[] = []
  let cursor: string | undefined
  do {
    const more = cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
    const page = await get<{ products: Listed[]; next: string | null }>(
      origin,
      `/api/products?market=${market}&limit=${PAGE}${more}`,
    )
    for (const { id, title, url, variants } of page.products)
      things.push({
        id,
        title,
        path: new URL(url).pathname,
        skus: variants.filter(({ availability }) => availability === 'in_stock').map(({ sku }) => sku),
      })
    cursor = page.next ?? undefined
  } while (cursor && things.length < MOST_THINGS)
  const { departments } = await get<{ departments: { categories: { url: string }[] }[] }>(
    origin,
    `/api/categories?market=${market}`,
  )
  const plain = departments.flatMap(({ categories }) => categories.map(({ url }) => new URL(url).pathname))
  const ordered = orders.flatMap(order => plain.map(path => `${path}?sort=${order}`))
  return { market, locale: localeOf(market), things, listings: [...plain, ...ordered] }
}
