import type { estypes } from '@elastic/elasticsearch'
import { type Client, PRODUCTS } from '../../../infra/elasticsearch/client.ts'

/** Where products are searched: the shop's own alias unless another index is named. */
export interface SearchIndex {
  elasticsearch: Client
  index?: string
}

export type SearchBody = estypes.MsearchMultisearchBody
export type Answer = estypes.MsearchMultiSearchItem<unknown>

/** Several searches in one request; fails when one of them does, for half a page is none. */
export async function multiSearch(
  { elasticsearch, index = PRODUCTS }: SearchIndex,
  searches: SearchBody[],
  signal: AbortSignal,
): Promise<Answer[]> {
  if (searches.length === 0) return []
  const { responses } = await elasticsearch.msearch(
    { index, searches: searches.flatMap(body => [{}, body]) },
    { signal },
  )
  return responses.map(answer => {
    if ('error' in answer) throw new Error(`search failed: ${answer.error.reason ?? answer.error.type}`)
    return answer
  })
}
