import { type Client, PRODUCTS, within } from '../../infra/elasticsearch/client.ts'
import { cardFields, foundIn } from './card-field.ts'
import type { FoundProduct } from './product-card.ts'

/** Below the five seconds after which Nginx gives the gateway up (nginx/gateway.conf). */
const DEADLINE_MS = 3_000
/** Far below the 50,000 of the protocol, so that one file is made in a moment. */
const CHUNK = 5_000

/** The numbers of the chunks, by id from 0, in which there is a product on sale: a sitemap without any is none. */
export async function sitemapChunks(elasticsearch: Client, index = PRODUCTS): Promise<number[]> {
  const answer = await elasticsearch.search<unknown, { chunks: { buckets: { key: number }[] } }>(
    {
      index,
      size: 0,
      query: { bool: { filter: [{ term: { deleted: false } }] } },
      aggs: { chunks: { histogram: { field: 'id', interval: CHUNK, min_doc_count: 1 } } },
    },
    within(DEADLINE_MS),
  )
  return (answer.aggregations?.chunks.buckets ?? []).map(({ key }) => key / CHUNK)
}

/** The products on sale with ids in the chunk; empty when there is no such chunk. */
export async function sitemapChunk(elasticsearch: Client, chunk: number): Promise<FoundProduct[]> {
  if (!Number.isSafeInteger(chunk) || chunk < 0) return []
  const range = { gte: chunk * CHUNK, lt: (chunk + 1) * CHUNK }
  const answer = await elasticsearch.search(
    {
      index: PRODUCTS,
      query: { bool: { filter: [{ term: { deleted: false } }, { range: { id: range } }] } },
      sort: [{ id: 'asc' }],
      size: CHUNK,
      track_total_hits: false,
      ...cardFields,
    },
    within(DEADLINE_MS),
  )
  return foundIn(answer.hits.hits)
}
