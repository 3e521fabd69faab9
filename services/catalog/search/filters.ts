import type { estypes } from '@elastic/elasticsearch'
import type { Currency } from '../markets.ts'
import type { ListingQuery, Range } from './listing-query.ts'

type Clause = estypes.QueryDslQueryContainer

/**
 * What narrows a list, a clause a facet: `keyword:colour`, `number:width`, `category`, `brand`, `rating`, `availability`, `sale`,
 * `price`. They are kept apart because a facet counts its own values without its own clause.
 */
export function facetClauses(query: ListingQuery, currency: Currency): Map<string, Clause> {
  const clauses = new Map<string, Clause>()
  if (query.category && query.text) clauses.set('category', { term: { cat: query.category } })
  for (const [code, values] of Object.entries(query.keywords))
    clauses.set(`keyword:${code}`, { terms: { [`attr.${code}`]: values } })
  for (const [code, range] of Object.entries(query.numbers))
    clauses.set(`number:${code}`, { range: { [`num.${code}`]: bounds(range) } })
  if (query.brands.length > 0) clauses.set('brand', { terms: { brand: query.brands } })
  if (query.rating !== undefined) clauses.set('rating', { range: { rating: { gte: query.rating } } })
  if (query.inStock) clauses.set('availability', { term: { deliverable: true } })
  if (query.sale) clauses.set('sale', { term: { sale: true } })
  if (query.price.from !== undefined || query.price.to !== undefined)
    clauses.set('price', { range: { [`price.${currency}`]: bounds(query.price, 100) } })
  return clauses
}

/**
 * What every list is cut from: published, and in its category. In a search the category is one more thing to narrow by,
 * whose other values stay in sight: then it is a clause like the others.
 */
export function baseClauses(query: Pick<ListingQuery, 'category' | 'text'>): Clause[] {
  const clauses: Clause[] = [{ term: { deleted: false } }]
  if (query.category && !query.text) clauses.push({ term: { cat: query.category } })
  return clauses
}

function bounds({ from, to }: Range, factor = 1): { gte?: number; lte?: number } {
  return {
    ...(from === undefined ? {} : { gte: Math.round(from * factor * 100) / 100 }),
    ...(to === undefined ? {} : { lte: Math.round(to * factor * 100) / 100 }),
  }
}
