import type { estypes } from '@elastic/elasticsearch'
import { cardFields, cardFieldsOnly, toFound } from '../card-field.ts'
import type { Currency, Locale } from '../markets.ts'
import type { FoundProduct } from '../product-card.ts'
import type { Attribute } from '../taxonomy.ts'
import { categoryFacets, categoryProfile } from './category-profile.ts'
import { type Facets, facetAggregations, readFacets, withVanished } from './facets.ts'
import { baseClauses, facetClauses } from './filters.ts'
import { isFiltered, type ListingQuery } from './listing-query.ts'
import { CLOSE, type Marks, OPEN, readMarks } from './marks.ts'
import { type Answer, multiSearch, type SearchBody, type SearchIndex } from './multi-search.ts'
import { scored, sortClauses } from './order.ts'
import { type Profile, totalOf } from './profile.ts'
import { readWanted, textQuery, wordsQuery } from './text-query.ts'
import { type Understood, understand } from './understand.ts'
import { varied } from './variety.ts'

type Query = estypes.QueryDslQueryContainer

const DEADLINE_MS = 3_000

export interface ListingRequest {
  locale: Locale
  currency: Currency
  registry: readonly Attribute[]
  size: number
  /** The cards only, without facets and price statistics. */
  hitsOnly?: boolean
  /** In the very order asked for, where a page would mix shapes. */
  exactOrder?: boolean
  /** Sort values of the last hit of the page before, instead of a page number. */
  after?: estypes.SortResults
}

export interface ListingResult {
  total: number
  found: (FoundProduct & { marks?: Marks })[]
  /** Sort values of the last hit, to go on from; undefined at the end. */
  last?: estypes.SortResults
  profile: Profile
  facets: Facets
  /** Of a text: the one product with this SKU or EAN, or a better spelling when it finds nothing. */
  exact?: FoundProduct
  correction?: string
}

/**
 * One page of a listing or a search with its facets. First what the set is (kept for a category, asked for a text), then
 * one request of several searches: the hits, whose order is never cached; the facets that nothing is chosen of, under
 * all filters; and each facet something is chosen of without its own filter. The facet searches are the dear ones and
 * repeat from page to page and sort to sort: without hits, Elasticsearch answers them from its request cache.
 */
export async function searchListing(
  products: SearchIndex,
  query: ListingQuery,
  request: ListingRequest,
): Promise<ListingResult> {
  const signal = AbortSignal.timeout(DEADLINE_MS)
  const { locale, currency, registry, hitsOnly = false } = request
  const understood: Pick<Understood, 'profile' | 'correction' | 'exact'> & Partial<Understood> = query.text
    ? await understand(products, query, request, signal)
    : { profile: await categoryProfile(products, { category: query.category, currency }, registry, signal) }
  const { profile, wanted, reach, exact, correction } = understood
  const text = wanted && reach ? textQuery(wanted, locale, reach) : undefined
  const marked = markedQuery(understood, locale)
  const base = [...baseClauses(query), ...(text ? [text] : [])]
  const clauses = facetClauses(query, currency)
  const compared = !hitsOnly && isFiltered(query)
  const facetSearches = hitsOnly
    ? []
    : facetBodies(base, clauses, profile, currency, compared && text !== undefined)
  const [[hits, ...counted], whole] = await Promise.all([
    multiSearch(products, [hitsBody(query, request, base, clauses, text, marked), ...facetSearches], signal),
    compared && text === undefined
      ? categoryFacets(products, { category: query.category, currency }, profile, signal)
      : undefined,
  ])
  if (!hits) throw new Error('an answer is missing')
  const found = hits.hits.hits.flatMap(hit => withMarks(hit, locale))
  const last = hits.hits.hits.at(-1)?.sort
  return {
    total: totalOf(hitsOnly ? hits : (counted[0] ?? hits)),
    found:
      query.sort === 'popularity' && !request.exactOrder ? varied(found, ({ card }) => card.shape) : found,
    ...(last && hits.hits.hits.length === request.size ? { last } : {}),
    profile,
    facets: mergeFacets(counted, compared, whole),
    ...(exact ? { exact } : {}),
    ...(correction ? { correction } : {}),
  }
}

/**
 * What is marked in titles. Not what was typed with a slip in it, but the words that were meant: marking by likeness
 * costs the server a hundred times the search.
 */
function markedQuery({ wanted, reach, correction }: Partial<Understood>, locale: Locale): Query | undefined {
  if (correction) return wordsQuery(readWanted(correction, locale), locale, 'wide')
  return wanted && reach && reach !== 'typos' ? wordsQuery(wanted, locale, reach) : undefined
}

function hitsBody(
  query: ListingQuery,
  { locale, currency, size, after, hitsOnly = false }: ListingRequest,
  base: Query[],
  clauses: Map<string, Query>,
  text: Query | undefined,
  marked: Query | undefined,
): SearchBody {
  const filter = [...base, ...clauses.values()].filter(clause => clause !== text)
  const ranked = query.sort === 'relevance'
  const matched: Query = { bool: { ...(text ? { must: [text] } : {}), filter } }
  return {
    query: ranked ? scored(matched) : matched,
    sort: sortClauses(query.sort, currency),
    size,
    ...(after ? { search_after: after } : { from: (query.page - 1) * size }),
    track_total_hits: hitsOnly,
    ...(marked ? { ...cardFields, highlight: highlightOf(locale, marked) } : cardFieldsOnly),
  }
}

const highlightOf = (locale: Locale, query: Query): estypes.SearchHighlight => ({
  highlight_query: query,
  fields: {
    [`title.${locale}`]: {
      type: 'unified',
      number_of_fragments: 0,
      pre_tags: [OPEN],
      post_tags: [CLOSE],
    },
  },
})

/** The searches that count: under all filters first, then a facet each, last everything without filters where asked. */
function facetBodies(
  base: Query[],
  clauses: Map<string, Query>,
  profile: Profile,
  currency: Currency,
  unfiltered: boolean,
): SearchBody[] {
  const facets = facetAggregations(profile, currency)
  const count = (filter: Query[], names: string[], total = false): SearchBody => ({
    size: 0,
    track_total_hits: total,
    query: { bool: { filter } },
    aggs: Object.assign({}, ...names.map(name => facets.get(name))),
  })
  const names = [...facets.keys()]
  const chosen = names.filter(name => clauses.has(name))
  const others = (name: string) => [...clauses].flatMap(([other, clause]) => (other === name ? [] : [clause]))
  return [
    count(
      [...base, ...clauses.values()],
      names.filter(name => !clauses.has(name)),
      true,
    ),
    ...chosen.map(name => count([...base, ...others(name)], [name])),
    ...(unfiltered ? [count(base, names)] : []),
  ]
}

/** `whole`: the facets without filters, where they are known; else they are the last answer. */
function mergeFacets(answers: Answer[], filtered: boolean, whole?: Facets): Facets {
  const counted = filtered && !whole ? answers.slice(0, -1) : answers
  const facets = readFacets(Object.assign({}, ...counted.map(answer => answer.aggregations)))
  return filtered ? withVanished(facets, whole ?? readFacets(answers.at(-1)?.aggregations ?? {})) : facets
}

function withMarks(hit: estypes.SearchHit<unknown>, locale: Locale): ListingResult['found'] {
  const found = toFound(hit)
  if (!found) return []
  const { id, card } = found
  const [title] = hit.highlight?.[`title.${locale}`] ?? []
  const marks = title ? readMarks(title, card.title[locale]) : []
  return [{ id, card, ...(marks.length > 0 ? { marks } : {}) }]
}
