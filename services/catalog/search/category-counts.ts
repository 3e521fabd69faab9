import type { estypes } from '@elastic/elasticsearch'
import { multiSearch, type SearchIndex } from './multi-search.ts'

const DEADLINE_MS = 3_000
const MOST_CATEGORIES = 2_000

/** How many products each category and department has, by code. */
export async function countByCategory(products: SearchIndex): Promise<Map<string, number>> {
  const [answer] = await multiSearch(
    products,
    [
      {
        size: 0,
        track_total_hits: false,
        query: { bool: { filter: [{ term: { deleted: false } }] } },
        aggs: { category: { terms: { field: 'cat', size: MOST_CATEGORIES } } },
      },
    ],
    AbortSignal.timeout(DEADLINE_MS),
  )
  const terms = answer?.aggregations?.category as estypes.AggregationsStringTermsAggregate | undefined
  const buckets = (terms?.buckets ?? []) as estypes.AggregationsStringTermsBucket[]
  return new Map(buckets.map(({ key, doc_count }) => [String(key), doc_count]))
}
