import type { estypes } from '@elastic/elasticsearch'
import type { Currency } from '../markets.ts'
import { type Facets, facetAggregations, readFacets, withVanished } from './facets.ts'
import type { Answer, SearchBody } from './multi-search.ts'
import type { Profile } from './profile.ts'

type Query = estypes.QueryDslQueryContainer

/**
 * The searches that count: under all filters first, then a facet that something is chosen of each, without its own
 * filter; last everything without filters where asked. They are the dear ones, and repeat from page to page and sort to
 * sort: without hits, Elasticsearch answers them from its request cache.
 */
export function facetSearches(
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
export function mergeFacets(answers: Answer[], filtered: boolean, whole?: Facets): Facets {
  const counted = filtered && !whole ? answers.slice(0, -1) : answers
  const facets = readFacets(Object.assign({}, ...counted.map(answer => answer.aggregations)))
  return filtered ? withVanished(facets, whole ?? readFacets(answers.at(-1)?.aggregations ?? {})) : facets
}
