import { formatListing, type ListingQuery } from '../../catalog/index.ts'

/** Where a query leads on a path; without parameters when it says nothing beyond the path. */
export function listingAddress(path: string, query: ListingQuery): string {
  const parameters = formatListing(query)
  return parameters === '' ? path : `${path}?${parameters}`
}

/** The query with some of it changed, from the first page on. */
export const changed = (query: ListingQuery, change: Partial<ListingQuery>): ListingQuery => ({
  ...query,
  page: 1,
  ...change,
})

/** The query without any filter; text, order and, where the list is of one, its category stay. */
export function cleared(query: ListingQuery): ListingQuery {
  const { category, rating, ...rest } = query
  return {
    ...rest,
    ...(category !== undefined && !query.text ? { category } : {}),
    keywords: {},
    numbers: {},
    brands: [],
    inStock: false,
    sale: false,
    price: {},
    page: 1,
  }
}
