import type { estypes } from '@elastic/elasticsearch'
import { foundIn } from '../card-field.ts'
import type { Locale } from '../markets.ts'
import type { FoundProduct } from '../product-card.ts'
import type { Attribute } from '../taxonomy.ts'
import { categoryFacets, categoryProfile } from './category-profile.ts'
import { countFacets } from './count-facets.ts'
import { facetSearches, mergeFacets } from './facet-searches.ts'
import type { Facets } from './facets.ts'
import { baseClauses, facetClauses } from './filters.ts'
import { type HitsRequest, hitsSearch, readTraits } from './hits.ts'
import { isFiltered, type ListingQuery } from './listing-query.ts'
import { type Marks, markWords } from './marks.ts'
import { multiSearch, type SearchIndex } from './multi-search.ts'
import { type Profile, totalOf } from './profile.ts'
import { readWanted, textQuery } from './text-query.ts'
import { type Understood, understand } from './understand.ts'
import { varied } from './variety.ts'

type Query = estypes.QueryDslQueryContainer

const DEADLINE_MS = 3_000

export interface ListingRequest extends HitsRequest {
  locale: Locale
  registry: readonly Attribute[]
  /** The cards only, without facets, price statistics and marks. */
  hitsOnly?: boolean
  /** In the very order asked for, where a page would mix shapes. */
  exactOrder?: boolean
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
 * One page of a listing or a search with its facets. First what the set is: kept for a category, asked for a text, together
 * with the hits where nothing narrows it. Then one request of what is missing: the hits, and the facets (facet-searches.ts).
 * Where all that a text finds stands on this page, which is most texts, the facets are counted here.
 */
export async function searchListing(
  products: SearchIndex,
  query: ListingQuery,
  request: ListingRequest,
): Promise<ListingResult> {
  const signal = AbortSignal.timeout(DEADLINE_MS)
  const { locale, currency, registry, size, hitsOnly = false } = request
  const filtered = isFiltered(query)
  /** A text that nothing narrows: its first page may hold all there is. */
  const open = query.text !== '' && !filtered
  const clauses = facetClauses(query, currency)
  const base = (as: Partial<Understood>) => [...baseClauses(query), ...textOf(as, locale)]
  const hitsOf = (as: Partial<Understood>) => ({
    ...hitsSearch(query, request, {
      filter: [...baseClauses(query), ...clauses.values()],
      must: textOf(as, locale),
      traits: open && !hitsOnly,
      total: hitsOnly,
    }),
    // Then what they have in common is asked for in vain.
    ...(hitsOnly ? { aggs: {} } : {}),
  })

  const understood: Pick<Understood, 'profile'> & Partial<Understood> = query.text
    ? await understand(products, query, request, signal, open ? hitsOf : undefined)
    : { profile: await categoryProfile(products, { category: query.category, currency }, registry, signal) }
  const { profile, exact, correction } = understood
  const few = open && !hitsOnly && query.page === 1 && !request.after && profile.total <= size
  const compared = !hitsOnly && filtered
  const kept = compared && query.text === ''
  const counts =
    hitsOnly || few ? [] : facetSearches(base(understood), clauses, profile, currency, compared && !kept)
  const [answers, whole] = await Promise.all([
    multiSearch(products, [...(understood.hits ? [] : [hitsOf(understood)]), ...counts], signal),
    kept ? categoryFacets(products, { category: query.category, currency }, profile, signal) : undefined,
  ])
  const hits = understood.hits ?? answers.shift()
  if (!hits) throw new Error('an answer is missing')
  const marksIn = markWords(hitsOnly ? [] : markedWords(understood, locale), locale)
  const found = foundIn(hits.hits.hits).map(product => {
    const marks = marksIn(product.card.title[locale])
    return marks.length > 0 ? { ...product, marks } : product
  })
  const last = hits.hits.hits.at(-1)?.sort
  return {
    total: few ? profile.total : totalOf(answers[0] ?? hits),
    found:
      query.sort === 'popularity' && !request.exactOrder ? varied(found, ({ card }) => card.shape) : found,
    ...(last && hits.hits.hits.length === size ? { last } : {}),
    profile,
    facets: few ? countFacets(readTraits(hits), profile, currency) : mergeFacets(answers, compared, whole),
    ...(exact ? { exact } : {}),
    ...(correction ? { correction } : {}),
  }
}

const textOf = ({ wanted, reach }: Partial<Understood>, locale: Locale): Query[] =>
  wanted && reach ? [textQuery(wanted, locale, reach)] : []

/** What is marked in titles: not what was typed with a slip in it, but the words that were meant. */
function markedWords({ wanted, reach, correction }: Partial<Understood>, locale: Locale): string[] {
  if (correction) return readWanted(correction, locale).words
  return wanted && reach !== 'typos' ? wanted.words : []
}
