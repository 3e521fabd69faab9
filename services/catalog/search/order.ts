import type { estypes } from '@elastic/elasticsearch'
import type { Currency } from '../markets.ts'
import type { Sort } from './listing-query.ts'

type Query = estypes.QueryDslQueryContainer

/** What cannot be delivered stands behind what can, without vanishing. */
const SOLD_OUT_WEIGHT = 0.4

/**
 * The score by which relevance is ordered: how well the text fits, times a factor from 1 for what nobody looks at to
 * about 3 for what everybody does. Without a text the factor alone.
 */
export const scored = (query: Query): Query => ({
  function_score: {
    query: {
      function_score: {
        query,
        functions: [
          { weight: 1 },
          { field_value_factor: { field: 'popularity', modifier: 'log2p', missing: 0 }, weight: 0.4 },
        ],
        score_mode: 'sum',
        boost_mode: 'multiply',
      },
    },
    functions: [{ filter: { term: { deliverable: false } }, weight: SOLD_OUT_WEIGHT }],
    boost_mode: 'multiply',
  },
})

/** The order of hits. The id comes last everywhere, so that equals never change places between two pages. */
export function sortClauses(sort: Sort, currency: Currency): estypes.SortCombinations[] {
  const id = { id: 'asc' as const }
  if (sort === 'relevance') return [{ _score: { order: 'desc' as const } }, id]
  if (sort === 'popularity') return [{ deliverable: 'desc' as const }, { popularity: 'desc' as const }, id]
  if (sort === 'newest') return [{ createdAt: 'desc' as const }, id]
  if (sort === 'rating') return [{ rank: 'desc' as const }, { reviews: 'desc' as const }, id]
  return [{ [`price.${currency}`]: sort === 'price' ? ('asc' as const) : ('desc' as const) }, id]
}
