import type { Currency } from '../markets.ts'
import type { Attribute } from '../taxonomy.ts'
import { baseClauses } from './filters.ts'
import { multiSearch, type SearchIndex } from './multi-search.ts'
import { type Profile, profileAggregations, readProfile } from './profile.ts'

const FRESH_MS = 10_000
const known = new WeakMap<object, Map<string, { profile: Promise<Profile>; until: number }>>()

/**
 * The profile of a category, or of all products. Which facets a category has changes a few times a day and is needed
 * for every page of it, so it is kept for ten seconds; there are as many as categories and currencies.
 */
export function categoryProfile(
  products: SearchIndex,
  category: string | undefined,
  currency: Currency,
  registry: readonly Attribute[],
  signal: AbortSignal,
): Promise<Profile> {
  const kept = known.get(products.elasticsearch) ?? new Map()
  known.set(products.elasticsearch, kept)
  const key = `${products.index ?? ''} ${category ?? ''} ${currency}`
  const last = kept.get(key)
  if (last && last.until > Date.now()) return last.profile
  const profile = read(products, category, currency, registry, signal)
  kept.set(key, { profile, until: Date.now() + FRESH_MS })
  profile.catch(() => kept.delete(key))
  return profile
}

async function read(
  products: SearchIndex,
  category: string | undefined,
  currency: Currency,
  registry: readonly Attribute[],
  signal: AbortSignal,
): Promise<Profile> {
  const filter = baseClauses({ text: '', ...(category ? { category } : {}) })
  const [answer] = await multiSearch(
    products,
    [{ size: 0, track_total_hits: true, query: { bool: { filter } }, aggs: profileAggregations(currency) }],
    signal,
  )
  if (!answer) throw new Error('an answer is missing')
  return readProfile(answer, registry)
}
