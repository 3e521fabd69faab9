import type { Attribute } from '../taxonomy.ts'

export const sorts = ['relevance', 'popularity', 'newest', 'price', '-price', 'rating'] as const
export type Sort = (typeof sorts)[number]

/** Chosen bounds, both inclusive. */
export interface Range {
  from?: number
  to?: number
}

/** What a listing or a search is narrowed to, and in what order it is shown. Says nothing of language or currency. */
export interface ListingQuery {
  /** What was typed; empty for a category. */
  text: string
  /** Code of a category or department. */
  category?: string
  /** Code of a keyword attribute to the chosen values, in any of which a product must be. */
  keywords: Record<string, string[]>
  /** Code of a number attribute to the chosen bounds, in its own unit. */
  numbers: Record<string, Range>
  brands: string[]
  /** At least so many stars. */
  rating?: number
  /** Only what can be delivered. */
  inStock: boolean
  /** Only what is written down. */
  sale: boolean
  /** In whole units of the currency, as people type them. */
  price: Range
  sort: Sort
  page: number
}

export const emptyQuery = (from: Partial<ListingQuery> = {}): ListingQuery => ({
  text: '',
  keywords: {},
  numbers: {},
  brands: [],
  inStock: false,
  sale: false,
  price: {},
  sort: from.text ? 'relevance' : 'popularity',
  page: 1,
  ...from,
})

/** The order that an address need not name. */
export const defaultSort = ({ text }: Pick<ListingQuery, 'text'>): Sort => (text ? 'relevance' : 'popularity')

/** Whether anything narrows the list beyond its text, or its category where that is what the list is of. */
export const isFiltered = (query: ListingQuery): boolean =>
  (query.text !== '' && query.category !== undefined) ||
  Object.keys(query.keywords).length > 0 ||
  Object.keys(query.numbers).length > 0 ||
  query.brands.length > 0 ||
  query.rating !== undefined ||
  query.inStock ||
  query.sale ||
  query.price.from !== undefined ||
  query.price.to !== undefined

/** Names in addresses that no attribute may have. */
export const reserved = new Set(
  'q category brand rating availability sale price_from price_to sort page market limit cursor facets'.split(
    ' ',
  ),
)

/** The attributes one can filter by. One whose code is a name of ours would shadow it, so it cannot. */
export const filterable = (registry: readonly Attribute[]): Attribute[] =>
  registry.filter(({ code }) => !reserved.has(code))
