import type { estypes } from '@elastic/elasticsearch'
import { type Client, nextOf, PRODUCTS, within } from '../../infra/elasticsearch/client.ts'
import type { Tombstone, WrittenDocument } from './product-document.ts'
import type { SearchIndex } from './search/multi-search.ts'

type Indexed = WrittenDocument | Tombstone

/**
 * Writes documents to the index that readers see and, while a rebuild is under way, to the next one, each unless a newer
 * one is there. Returns what was refused, by product. Whoever calls has read the rows before: so whatever is older than
 * the next index is read by the rebuild itself.
 */
export async function writeDocuments(
  { elasticsearch, index = PRODUCTS }: SearchIndex,
  documents: Indexed[],
  deadlineMs: number,
): Promise<Map<number, Error>> {
  if (documents.length === 0) return new Map()
  const next = await elasticsearch.indices.existsAlias({ name: nextOf(index) }, within(deadlineMs))
  const [failed, failedNext] = await Promise.all([
    bulkWrite(elasticsearch, index, documents, deadlineMs),
    next ? bulkWrite(elasticsearch, nextOf(index), documents, deadlineMs) : new Map(),
  ])
  // Not found: the rebuild ended in between, and the alias that readers use is on that index now.
  for (const [id, { status, error }] of failedNext) if (status !== 404) failed.set(id, { status, error })
  return new Map([...failed].map(([id, { error }]) => [id, error]))
}

/** One bulk; a document that is there as new or newer (409) is as it should be. Rejects when the bulk as a whole fails. */
export async function bulkWrite(
  elasticsearch: Client,
  alias: string,
  documents: Indexed[],
  deadlineMs: number,
): Promise<Map<number, { status: number; error: Error }>> {
  const answer = await elasticsearch.bulk(
    {
      require_alias: true,
      operations: documents.flatMap(document => [
        {
          index: {
            _index: alias,
            _id: String(document.id),
            version: document.version,
            version_type: 'external' as const,
          },
        },
        document,
      ]),
    },
    within(deadlineMs),
  )
  return new Map(
    answer.items.flatMap(({ index: item }) =>
      item?.error && item.status !== 409
        ? [[Number(item._id), { status: item.status, error: toError(item.error) }] as const]
        : [],
    ),
  )
}

const toError = ({ type, reason }: estypes.ErrorCause): Error => new Error(`${type}: ${reason}`)
