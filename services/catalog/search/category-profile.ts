import type { Currency } from '../markets.ts'
import type { Attribute } from '../taxonomy.ts'
import { type Facets, facetAggregations, readFacets } from './facets.ts'
import { baseClauses } from './filters.ts'
import { multiSearch, type SearchBody, type SearchIndex } from './multi-search.ts'
import { type Profile, profileAggregations, readProfile } from './profile.ts'

const FRESH_MS = 10_000

/** A category, or all products, in a currency. */
interface Products {
  category: string | undefined
  currency: Currency
}

/**
 * The profile of a category, or of all products. Which facets a category has changes a few times a day and is needed
 * for every page of it, so it is kept for ten seconds; there are as many as categories and currencies.
 */
export const categoryProfile = (
  products: SearchIndex,
  set: Products,
  registry: readonly Attribute[],
  signal: AbortSignal,
): Promise<Profile> =>
  kept(products, 'profile', set, async () => {
    const answer = await searchSet(products, set, profileAggregations(set.currency), true, signal)
    return readProfile(answer, registry)
  })

/**
 * The facets of a category without any filter, kept as long. Filtered lists take from them which values there are, and
 * no counts.
 */
export const categoryFacets = (
  products: SearchIndex,
  set: Products,
  profile: Profile,
  signal: AbortSignal,
): Promise<Facets> =>
  kept(products, 'facets', set, async () => {
    const aggregations = Object.assign({}, ...facetAggregations(profile, set.currency).values())
    const answer = await searchSet(products, set, aggregations, false, signal)
    return readFacets(answer.aggregations ?? {})
  })

async function searchSet(
  products: SearchIndex,
  { category }: Products,
  aggs: NonNullable<SearchBody['aggs']>,
  total: boolean,
  signal: AbortSignal,
) {
  const filter = baseClauses({ text: '', ...(category ? { category } : {}) })
  const [answer] = await multiSearch(
    products,
    [{ size: 0, track_total_hits: total, query: { bool: { filter } }, aggs }],
    signal,
  )
  if (!answer) throw new Error('an answer is missing')
  return answer
}

interface Kept {
  value: Promise<unknown>
  until: number
}
const known = new WeakMap<object, Map<string, Kept>>()

/** What `read` gave within the last ten seconds; a failure is not kept. */
function kept<T>(products: SearchIndex, what: string, set: Products, read: () => Promise<T>): Promise<T> {
  const all = known.get(products.elasticsearch) ?? new Map<string, Kept>()
  known.set(products.elasticsearch, all)
  const key = `${what} ${products.index ?? ''} ${set.category ?? ''} ${set.currency}`
  const last = all.get(key)
  if (last && last.until > Date.now()) return last.value as Promise<T>
  const value = read()
  all.set(key, { value, until: Date.now() + FRESH_MS })
  value.catch(() => all.delete(key))
  return value
}
