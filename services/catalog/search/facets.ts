import type { estypes } from '@elastic/elasticsearch'
import type { Currency } from '../markets.ts'
import { priceSteps } from './price-steps.ts'
import type { Profile } from './profile.ts'

type Aggregation = estypes.AggregationsAggregationContainer
type Aggregations = Record<string, estypes.AggregationsAggregate>

const MOST_VALUES = 60
const MOST_CATEGORIES = 100
export const ratingSteps = [4, 3, 2] as const

/** Values to how many products each would leave. */
export type Counts = Map<string, number>

export interface Facets {
  keywords: Map<string, Counts>
  numbers: Map<string, { min: number; max: number }>
  brands: Counts
  /** Stars to the number of products with at least so many. */
  ratings: Map<number, number>
  inStock: number
  sale: number
  categories: Counts
  price?: { min: number; average: number; max: number; count: number }
  priceBuckets: { from: number; to: number; count: number }[]
}

/** An aggregation a facet, under the same names as the clauses of `facetClauses`, which they are counted without. */
export function facetAggregations(
  profile: Profile,
  currency: Currency,
): Map<string, Record<string, Aggregation>> {
  const terms = (field: string, size: number): Aggregation => ({ terms: { field, size } })
  const facets = new Map<string, Record<string, Aggregation>>()
  for (const { code } of profile.keywords)
    facets.set(`keyword:${code}`, { [`keyword:${code}`]: terms(`attr.${code}`, MOST_VALUES) })
  for (const { code } of profile.numbers)
    facets.set(`number:${code}`, { [`number:${code}`]: { stats: { field: `num.${code}` } } })
  facets.set('brand', { brand: terms('brand', MOST_VALUES) })
  facets.set('rating', {
    rating: { range: { field: 'rating', ranges: ratingSteps.map(from => ({ from, key: String(from) })) } },
  })
  facets.set('availability', { availability: { filter: { term: { deliverable: true } } } })
  facets.set('sale', { sale: { filter: { term: { sale: true } } } })
  facets.set('category', { category: terms('cat', MOST_CATEGORIES) })
  const field = `price.${currency}`
  const steps = profile.price ? priceSteps(profile.price) : []
  facets.set('price', {
    price: { stats: { field } },
    ...(steps.length > 1
      ? {
          priceSteps: {
            range: { field, ranges: steps.slice(1).map((to, at) => ({ from: steps[at] ?? 0, to })) },
          },
        }
      : {}),
  })
  return facets
}

/** Facets from the aggregations of all searches of a listing, put together. */
export function readFacets(aggregations: Aggregations): Facets {
  const named = (prefix: string) =>
    Object.entries(aggregations).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
    )
  const price = aggregations.price as estypes.AggregationsStatsAggregate | undefined
  return {
    keywords: new Map(named('keyword:').map(([code, terms]) => [code, countsOf(terms)])),
    numbers: new Map(
      named('number:').flatMap(([code, value]) => {
        const { min, max } = value as estypes.AggregationsStatsAggregate
        return min != null && max != null ? [[code, { min, max }] as const] : []
      }),
    ),
    brands: countsOf(aggregations.brand),
    ratings: new Map([...countsOf(aggregations.rating)].map(([stars, count]) => [Number(stars), count])),
    inStock: (aggregations.availability as { doc_count?: number } | undefined)?.doc_count ?? 0,
    sale: (aggregations.sale as { doc_count?: number } | undefined)?.doc_count ?? 0,
    categories: countsOf(aggregations.category),
    ...(price?.min != null && price.max != null && price.avg != null
      ? { price: { min: price.min, average: Math.round(price.avg), max: price.max, count: price.count } }
      : {}),
    priceBuckets: bucketsOf(aggregations.priceSteps).map(({ from, to, doc_count }) => ({
      from: from ?? 0,
      to: to ?? 0,
      count: doc_count,
    })),
  }
}

interface Bucket {
  key: string | number
  doc_count: number
  from?: number
  to?: number
}
const bucketsOf = (aggregation: unknown): Bucket[] => (aggregation as { buckets?: Bucket[] })?.buckets ?? []
const countsOf = (aggregation: unknown): Counts =>
  new Map(bucketsOf(aggregation).map(({ key, doc_count }) => [String(key), doc_count]))

/** Adds the values that are there without any filter, with none left: a choice must not vanish as others are made. */
export function withVanished(facets: Facets, unfiltered: Facets): Facets {
  const fill = (counts: Counts, all: Counts | undefined): Counts =>
    new Map([
      ...counts,
      ...[...(all?.keys() ?? [])].flatMap(key => (counts.has(key) ? [] : [[key, 0] as const])),
    ])
  return {
    ...facets,
    brands: fill(facets.brands, unfiltered.brands),
    keywords: new Map(
      [...facets.keywords].map(([code, counts]) => [code, fill(counts, unfiltered.keywords.get(code))]),
    ),
    numbers: new Map([...unfiltered.numbers, ...facets.numbers]),
  }
}
