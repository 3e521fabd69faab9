import type { estypes } from '@elastic/elasticsearch'
import { cardFields } from '../card-field.ts'
import type { Currency } from '../markets.ts'
import { type Traits, unpackTraits } from '../traits-field.ts'
import type { ListingQuery } from './listing-query.ts'
import type { Answer, SearchBody } from './multi-search.ts'
import { scored, sortClauses } from './order.ts'

type Query = estypes.QueryDslQueryContainer

/** Which page of products, and in what order. */
export interface HitsRequest {
  currency: Currency
  size: number
  /** Sort values of the last hit of the page before, instead of a page number. */
  after?: estypes.SortResults
}

interface Wish {
  filter: Query[]
  /** What is scored, too. */
  must: Query[]
  /** Whether they bring along what facets count of them, and how many there are in all. */
  traits: boolean
  total: boolean
}

/** The search for one page of products, in order. */
export function hitsSearch(
  { sort, page }: Pick<ListingQuery, 'sort' | 'page'>,
  { currency, size, after }: HitsRequest,
  { filter, must, traits, total }: Wish,
): SearchBody {
  const matched: Query = { bool: { ...(must.length > 0 ? { must } : {}), filter } }
  return {
    query: sort === 'relevance' ? scored(matched) : matched,
    sort: sortClauses(sort, currency),
    size,
    ...(after ? { search_after: after } : { from: (page - 1) * size }),
    track_total_hits: total,
    ...cardFields,
    ...(traits ? { docvalue_fields: [...cardFields.docvalue_fields, 'traits'] } : {}),
  }
}

/** What facets count of the products of a search that was made with `traits`. */
export const readTraits = ({ hits }: Answer): Traits[] =>
  hits.hits.flatMap(({ fields }) => ((fields?.traits ?? []) as string[]).map(unpackTraits))
