import { defaultSort, type ListingQuery, type Range } from './listing-query.ts'
import type { Pairs } from './parameters.ts'

/** The one way to write a query as parameters: defaults left out, in the order of their encoded text. */
export function formatListing(query: ListingQuery): string {
  return parametersOf(query)
    .map(([name, value]) => new URLSearchParams([[name, value]]).toString())
    .sort()
    .join('&')
}

/** The same as names and values, for the hidden fields of a form. */
export function parametersOf(query: ListingQuery): Pairs {
  const pairs: [string, string][] = []
  const range = (name: string, { from, to }: Range) => {
    if (from !== undefined) pairs.push([`${name}_from`, String(from)])
    if (to !== undefined) pairs.push([`${name}_to`, String(to)])
  }
  if (query.text) pairs.push(['q', query.text])
  if (query.category) pairs.push(['category', query.category])
  for (const [name, values] of Object.entries(query.keywords))
    for (const value of values) pairs.push([name, value])
  for (const [name, bounds] of Object.entries(query.numbers)) range(name, bounds)
  for (const brand of query.brands) pairs.push(['brand', brand])
  if (query.rating !== undefined) pairs.push(['rating', String(query.rating)])
  if (query.inStock) pairs.push(['availability', 'in_stock'])
  if (query.sale) pairs.push(['sale', '1'])
  range('price', query.price)
  if (query.sort !== defaultSort(query)) pairs.push(['sort', query.sort])
  if (query.page > 1) pairs.push(['page', String(query.page)])
  return pairs
}

/**
 * Whether an address' parameters, as they came, are the canonical ones. Their order does not count: the edge sorts the
 * parameters of every request, so the gateway never sees the order that the visitor used.
 */
export const isCanonical = (raw: string, canonical: string): boolean => sorted(raw) === sorted(canonical)

const sorted = (text: string) => text.split('&').sort().join('&')
