import { type Client, PRODUCTS } from '../../infra/elasticsearch/client.ts'
import { definitionHash, productIndex } from '../../infra/elasticsearch/product-index.ts'
import type { Sql } from '../../infra/mysql/client.ts'
import { productsInChunks } from './product-chunks.ts'
import { toDocument, type WrittenDocument } from './product-document.ts'
import type { ProductRow } from './product-rows.ts'
import { warmSearch } from './search/warm-search.ts'
import { loadTaxonomy } from './taxonomy.ts'

const BULK_DEADLINE_MS = 30_000
/** Elasticsearch analyses on all cores, while the next products are read. */
const BULKS_AT_ONCE = 4

/** The index behind the alias, or undefined; `current` tells whether it has today's definition. */
export async function indexBehindAlias(
  elasticsearch: Client,
): Promise<{ name: string; current: boolean; documents: number } | undefined> {
  const aliases = await elasticsearch.indices.getAlias({ name: PRODUCTS }, { ignore: [404] })
  const name = Object.keys(aliases).find(index => index.startsWith(`${PRODUCTS}-`))
  if (!name) return undefined
  const { count } = await elasticsearch.count({ index: name })
  return { name, current: name.includes(definitionHash), documents: count }
}

/**
 * Fills a new index from the source of truth and puts the alias on it: readers see the old one until the last document
 * is in, counted and searchable. `alsoWrite` gets the same rows, so that other copies need no reading of their own. A fill that was interrupted leaves an index without alias, which the next one removes.
 */
export async function fillIndex(
  elasticsearch: Client,
  sql: Sql,
  total: number,
  onProgress: (done: number) => void,
  alsoWrite: (rows: ProductRow[]) => Promise<void> = async () => {},
): Promise<{ index: string; documents: number }> {
  const previous = await indexBehindAlias(elasticsearch)
  const existing = await elasticsearch.indices.get({ index: `${PRODUCTS}-*` })
  for (const leftover of Object.keys(existing))
    if (leftover !== previous?.name) await elasticsearch.indices.delete({ index: leftover })

  const index = `${PRODUCTS}-${definitionHash}-${Date.now().toString(36)}`
  await elasticsearch.indices.create({
    index,
    ...productIndex,
    settings: { ...productIndex.settings, refresh_interval: '-1' },
  })
  const now = new Date()
  let done = 0
  const writing = new Set<Promise<void>>()
  for await (const rows of productsInChunks(sql)) {
    const documents = rows.map(row => toDocument(row, now))
    const write = Promise.all([bulk(elasticsearch, index, documents), alsoWrite(rows)]).then(() => {
      writing.delete(write)
      done += rows.length
      onProgress(done)
    })
    // A failure is met below, whichever of them it is.
    write.catch(() => undefined)
    writing.add(write)
    if (writing.size >= BULKS_AT_ONCE) await Promise.race(writing)
  }
  await Promise.all(writing)
  await elasticsearch.indices.putSettings({ index, settings: { refresh_interval: '5s' } })
  await elasticsearch.indices.refresh({ index })
  const { count } = await elasticsearch.count({ index })
  if (count !== done || count < total)
    throw new Error(`${index} holds ${count} documents, MySQL had ${done} rows (${total} at the start)`)
  await warmSearch({ elasticsearch, index }, await loadTaxonomy(sql))
  await elasticsearch.indices.updateAliases({
    actions: [
      { remove: { index: `${PRODUCTS}-*`, alias: PRODUCTS, must_exist: false } },
      { add: { index, alias: PRODUCTS, is_write_index: true } },
    ],
  })
  if (previous) await elasticsearch.indices.delete({ index: previous.name })
  return { index, documents: count }
}

async function bulk(elasticsearch: Client, index: string, documents: WrittenDocument[]): Promise<void> {
  const answer = await elasticsearch.bulk(
    {
      operations: documents.flatMap(document => [
        {
          index: {
            _index: index,
            _id: String(document.id),
            version: document.version,
            version_type: 'external',
          },
        },
        document,
      ]),
    },
    { signal: AbortSignal.timeout(BULK_DEADLINE_MS) },
  )
  const failed = answer.errors
    ? answer.items.find(item => item.index?.error && item.index.status !== 409)
    : undefined
  if (failed) throw new Error(`product ${failed.index?._id}: ${failed.index?.error?.reason}`)
}
