import {
  type ListingQuery,
  type ListingResult,
  type Market,
  markets,
  sorts,
  type Taxonomy,
} from '../../catalog/index.ts'
import type { CardModel, ListingModel } from '../views/models.ts'
import { changed, cleared, listingAddress } from './listing-address.ts'
import { toApplied } from './listing-applied.ts'
import { toFacets, toPriceRange, toRanges } from './listing-facets.ts'
import { toPages } from './listing-pages.ts'
import { listingWords } from './listing-words.ts'

export const PAGE_SIZE = 24

interface Listed {
  /** Path of the list, without parameters. */
  path: string
  query: ListingQuery
  result: ListingResult
  cards: CardModel[]
}

/** What a list is of; all the rest follows from its query and result. */
type Head = Pick<ListingModel, 'crumbs' | 'title' | 'categories'> &
  Partial<Pick<ListingModel, 'intro' | 'search'>>

/** A listing or search result: its cards, the ways to narrow and order it, and the pages around it. */
export function toListing(
  head: Head,
  { path, query, result, cards }: Listed,
  market: Market,
  taxonomy: Taxonomy,
): ListingModel {
  const { locale } = markets[market]
  const address = (other: ListingQuery) => listingAddress(path, other)
  return {
    ...head,
    total: result.total,
    cards,
    facets: toFacets(query, result, market),
    ranges: toRanges(query, result, market),
    price: toPriceRange(query, result),
    form: { action: path, carry: toCarry(query) },
    applied: toApplied(query, market, taxonomy, address),
    clearHref: address(cleared(query)),
    sort: {
      field: 'sort',
      options: sorts
        .filter(code => code !== 'relevance' || query.text !== '')
        .map(code => ({ code, name: listingWords[locale].sorts[code], selected: code === query.sort })),
    },
    page: toPages({ page: query.page, size: PAGE_SIZE, total: result.total, shown: cards.length }, page =>
      address(changed(query, { page })),
    ),
  }
}

/** What the form has no field for: the text and, in a search, the category. */
const toCarry = ({ text, category }: ListingQuery): ListingModel['form']['carry'] =>
  text === ''
    ? []
    : [{ name: 'q', value: text }, ...(category === undefined ? [] : [{ name: 'category', value: category }])]
