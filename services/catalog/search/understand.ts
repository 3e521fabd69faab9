import { toFound } from '../card-field.ts'
import type { Currency, Locale } from '../markets.ts'
import type { FoundProduct } from '../product-card.ts'
import type { Attribute } from '../taxonomy.ts'
import { codeSearch } from './codes.ts'
import { correctionSearch, readCorrection } from './did-you-mean.ts'
import { baseClauses } from './filters.ts'
import type { ListingQuery } from './listing-query.ts'
import { type Answer, multiSearch, type SearchBody, type SearchIndex } from './multi-search.ts'
import { type Profile, profileAggregations, readProfile, totalOf } from './profile.ts'
import { type Reach, readWanted, textQuery, type Wanted } from './text-query.ts'

/** How a text is taken: how far it has to be stretched to find anything, and what the result is made of. */
export interface Understood {
  wanted: Wanted
  reach: Reach
  profile: Profile
  /** The one product whose SKU or EAN the text is. */
  exact?: FoundProduct
  /** A spelling that finds something where the text as typed does not. */
  correction?: string
  /** What the search for the text as it stands has brought along, when that found something. */
  hits?: Answer
}

interface Where {
  locale: Locale
  currency: Currency
  registry: readonly Attribute[]
}

/**
 * Finds out what a text means before anything is filtered, so that it means the same whatever is filtered later. One
 * request when it finds something as it stands, else up to two more: wider, with typos, without its measures, corrected.
 * `hitsOf`: a search for hits, which the first request makes one of with its own, so that most texts need no other.
 */
export async function understand(
  products: SearchIndex,
  query: Pick<ListingQuery, 'text' | 'category'>,
  where: Where,
  signal: AbortSignal,
  hitsOf?: (as: Pick<Understood, 'wanted' | 'reach'>) => SearchBody,
): Promise<Understood> {
  const { text } = query
  const { locale } = where
  const wanted = readWanted(text, locale)
  const profiled = (asked: Wanted, reach: Reach, category?: string) =>
    profileSearch(asked, reach, where, category)
  const asTyped = profiled(wanted, 'exact')
  const code = codeSearch(text)
  const narrowed = query.category ? [profiled(wanted, 'exact', query.category)] : []
  const [first, ...more] = await multiSearch(
    products,
    [
      hitsOf ? { ...asTyped, ...hitsOf({ wanted, reach: 'exact' }), track_total_hits: true } : asTyped,
      ...narrowed,
      ...(code ? [code] : []),
    ],
    signal,
  )
  const inCategory = narrowed.length > 0 ? more[0] : first
  if (!first || !inCategory) throw new Error('an answer is missing')
  const [hit, other] = (code && more.at(-1)?.hits.hits) || []
  const exact = hit && !other ? toFound(hit) : undefined
  if (exact) return { wanted, reach: 'exact', profile: readProfile(first, []), exact }
  if (totalOf(first) > 0)
    return {
      wanted,
      reach: 'exact',
      profile: readProfile(inCategory, where.registry),
      ...(hitsOf ? { hits: first } : {}),
    }

  const both = wanted.units.length > 0 && wanted.words.length > 0
  const reaches: Reach[] = ['wide', 'typos', ...(both ? (['near'] as const) : [])]
  const [corrected, ...stretched] = await multiSearch(
    products,
    [correctionSearch(text, locale), ...reaches.map(reach => profiled(wanted, reach, query.category))],
    signal,
  )
  const found = Math.max(
    0,
    stretched.findIndex(answer => totalOf(answer) > 0),
  )
  const answer = stretched[found]
  if (!answer) throw new Error('an answer is missing')
  const wide = reaches[found] === 'wide' && totalOf(answer) > 0
  const correction = wide ? undefined : await findsSomething(readCorrection(corrected))
  return {
    wanted,
    reach: reaches[found] ?? 'wide',
    profile: readProfile(answer, where.registry),
    ...(correction ? { correction } : {}),
  }

  async function findsSomething(candidate: string | undefined): Promise<string | undefined> {
    if (!candidate) return undefined
    const [check] = await multiSearch(products, [profiled(readWanted(candidate, locale), 'exact')], signal)
    return check && totalOf(check) > 0 ? candidate : undefined
  }
}

function profileSearch(
  wanted: Wanted,
  reach: Reach,
  { locale, currency }: Where,
  category?: string,
): SearchBody {
  const within = category ? [{ term: { cat: category } }] : []
  return {
    size: 0,
    track_total_hits: true,
    query: { bool: { filter: [...baseClauses({ text: '' }), ...within, textQuery(wanted, locale, reach)] } },
    aggs: profileAggregations(currency),
  }
}
