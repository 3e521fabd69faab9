import { type Client, PRODUCTS, within } from '../../infra/elasticsearch/client.ts'
import { cardFields, foundIn } from './card-field.ts'
import type { FoundProduct } from './product-card.ts'

const DEADLINE_MS = 5_000
/** Far below the 50,000 of the protocol, so that one file is made in a moment. */
const CHUNK = 5_000

/** The numbers of the chunks of products there are, by id, from 0. */
export async function sitemapChunks(elasticsearch: Client): Promise<number[]> {
  const answer = await elasticsearch.search<unknown, { last: { value: number | null } }>(
    { index: PRODUCTS, size: 0, aggs: { last: { max: { field: 'id' } } } },
    within(DEADLINE_MS),
  )
  const last = answer.aggregations?.last.value ?? 0
  return Array.from({ length: Math.ceil((last + 1) / CHUNK) }, (_, chunk) => chunk)
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
