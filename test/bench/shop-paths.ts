import { portOf } from '../../infra/ports.ts'

const MARKETS = ['en', 'nl', 'en-gb']
const PAGE = 100

interface Listed {
  id: number
  title: string
  url: string
}
interface Facet {
  code: string
  values?: { code: string; count: number }[]
}

/** Where the gateways answer behind Nginx: past the cache, which is what this measures. */
export const originOf = (shopPort: number) => `http://127.0.0.1:${portOf('nginx', shopPort)}`

async function get<T>(origin: string, path: string): Promise<T> {
  const answer = await fetch(origin + path, { signal: AbortSignal.timeout(10_000) })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return (await answer.json()) as T
}

/** Addresses of every kind of page, made from what the shop says it has: at least `wanted` different ones a kind. */
export async function shopPaths(origin: string, wanted: number): Promise<Record<string, string[]>> {
  const products: Listed[] = []
  let cursor: string | undefined
  do {
    const more = cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
    const page = await get<{ products: Listed[]; next?: string | null }>(
      origin,
      `/api/products?limit=${PAGE}${more}`,
    )
    products.push(...page.products)
    cursor = page.next ?? undefined
  } while (cursor && products.length < wanted)

  const { departments } = await get<{
    departments: { url: string; categories: { code: string; url: string }[] }[]
  }>(origin, '/api/categories')
  const listings: string[] = []
  for (const { code, url } of departments.flatMap(department => department.categories)) {
    const { facets } = await get<{ facets: Facet[] | { facets?: Facet[] } }>(
      origin,
      `/api/products?limit=1&facets=true&category=${code}`,
    )
    const lists = Array.isArray(facets) ? facets : (facets.facets ?? [])
    const path = new URL(url).pathname
    listings.push(path, ...['newest', 'price', '-price', 'rating'].map(sort => `${path}?sort=${sort}`))
    for (const { code: facet, values } of lists)
      for (const value of values ?? [])
        if (facet === 'colour' || facet === 'material')
          listings.push(`${path}?${facet}=${value.code}`, `${path}?${facet}=${value.code}&sort=price`)
  }
  const words = [...new Set(products.flatMap(({ title }) => title.toLowerCase().split(' ')))]
  const nouns = [...new Set(products.map(({ title }) => title.toLowerCase().split(' ').slice(1).join(' ')))]
  const queries = [
    ...new Set([...nouns, ...words, ...products.map(({ title }) => title.toLowerCase())]),
  ].slice(0, wanted)
  const productPaths = products.map(({ url }) => new URL(url).pathname)
  return {
    home: MARKETS.map(market => `/${market}`),
    listing: listings.slice(0, wanted * 2),
    search: queries.map(text => `/en/search?${new URLSearchParams({ q: text })}`),
    product: productPaths,
    offer: products.map(({ id }) => `/en/fragments/offer/${id}`),
    api: queries.map(text => `/api/products?${new URLSearchParams({ q: text })}`),
  }
}

/** Variants of the newest products, `wanted` at most. */
export async function skusOf(origin: string, wanted: number): Promise<{ id: number; sku: string }[]> {
  const found: { id: number; sku: string }[] = []
  for (let cursor = ''; found.length < wanted; ) {
    const answer = await fetch(`${origin}/api/products?limit=${PAGE}&sort=newest${cursor}`, {
      signal: AbortSignal.timeout(10_000),
    })
    const page = (await answer.json()) as {
      products: { id: number; variants: { sku: string }[] }[]
      next: string | null
    }
    found.push(...page.products.flatMap(({ id, variants }) => variants.map(({ sku }) => ({ id, sku }))))
    if (!page.next) break
    cursor = `&cursor=${encodeURIComponent(page.next)}`
  }
  return found.slice(0, wanted)
}
