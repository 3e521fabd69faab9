import type { estypes } from '@elastic/elasticsearch'
import type { Currency } from '../markets.ts'
import type { Attribute } from '../taxonomy.ts'
import { filterable } from './listing-query.ts'

const MOST_KEYWORDS = 8
const MOST_NUMBERS = 4
/** An attribute that so small a share of the products has is no way to choose among them. */
const LEAST_SHARE = 0.1

/** What a set of products has in common before anything is filtered: which facets are worth showing, and its prices. */
export interface Profile {
  total: number
  keywords: Attribute[]
  numbers: Attribute[]
  /** Lowest and highest price in minor units; undefined for an empty set. */
  price?: { min: number; max: number }
}

export const profileAggregations = (
  currency: Currency,
): Record<string, estypes.AggregationsAggregationContainer> => ({
  has: { terms: { field: 'has', size: 200 } },
  price: { stats: { field: `price.${currency}` } },
})

/** Those attributes of the registry that enough products have, the commonest first, equal ones as in the registry. */
export function readProfile(answer: estypes.MsearchMultiSearchItem, registry: readonly Attribute[]): Profile {
  const total = totalOf(answer)
  const has = answer.aggregations?.has as estypes.AggregationsStringTermsAggregate | undefined
  const price = answer.aggregations?.price as estypes.AggregationsStatsAggregate | undefined
  const shares = new Map(
    ((has?.buckets ?? []) as estypes.AggregationsStringTermsBucket[]).map(({ key, doc_count }) => [
      String(key),
      doc_count / Math.max(1, total),
    ]),
  )
  const best = (kind: Attribute['kind'], most: number) =>
    filterable(registry)
      .map((attribute, position) => ({ attribute, position, share: shares.get(attribute.code) ?? 0 }))
      .filter(({ attribute, share }) => attribute.kind === kind && share >= LEAST_SHARE)
      .sort((a, b) => Math.round((b.share - a.share) * 10) || a.position - b.position)
      .slice(0, most)
      .map(({ attribute }) => attribute)
  return {
    total,
    keywords: best('keyword', MOST_KEYWORDS),
    numbers: best('number', MOST_NUMBERS),
    ...(total > 0 && price?.min != null && price.max != null
      ? { price: { min: price.min, max: price.max } }
      : {}),
  }
}

export function totalOf(answer: { hits: { total?: estypes.SearchTotalHits | number } }): number {
  const { total } = answer.hits
  return typeof total === 'number' ? total : (total?.value ?? 0)
}
