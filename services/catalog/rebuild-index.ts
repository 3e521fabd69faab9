import { nextOf, PRODUCTS, within } from '../../infra/elasticsearch/client.ts'
import type { Sql } from '../../infra/mysql/client.ts'
import { countProducts, productsInChunks } from './product-chunks.ts'
import { toIndexed } from './product-document.ts'
import { createNextIndex, noteFilled, productIndices, swapIndices } from './product-indices.ts'
import type { ProductRow } from './product-rows.ts'
import type { SearchIndex } from './search/multi-search.ts'
import { warmSearch } from './search/warm-search.ts'
import { loadTaxonomy } from './taxonomy.ts'
import { verifyIndex } from './verify-index.ts'
import { bulkWrite } from './write-documents.ts'

/** Nobody waits in a browser: a machine that is busy with other work may take its time. */
const DEADLINE_MS = 120_000
/** Elasticsearch analyses on all cores, while the next products are read. */
const BULKS_AT_ONCE = 4
const NOTE_EVERY_MS = 1_000

export interface RebuildOptions {
  onProgress(done: number, total: number): void
  /** Stops between two chunks; the next rebuild goes on from there. */
  signal?: AbortSignal | undefined
}

/**
 * Fills a new index from the source of truth while edits go on, and puts the readers' alias on it. The new index is written
 * by all who project products before the first row is read; external versions let the newer of two writers win; it is
 * verified, warm and searchable before readers see it. The old index is left as it is.
 */
export async function rebuildIndex(
  products: SearchIndex,
  sql: Sql,
  { onProgress, signal }: RebuildOptions,
): Promise<{ index: string; documents: number; mended: number; resumedAfter: number }> {
  const { elasticsearch } = products
  const { name: index, filledTo } = await openNextIndex(products)
  await backfill(products, sql, index, filledTo, { onProgress, signal })
  await elasticsearch.indices.putSettings({ index, settings: { refresh_interval: '5s' } })
  await elasticsearch.indices.refresh({ index }, within(DEADLINE_MS))
  const { verified, mended } = await verifyIndex(elasticsearch, sql, nextOf(products.index ?? PRODUCTS))
  await warmSearch({ elasticsearch, index }, await loadTaxonomy(sql))
  signal?.throwIfAborted()
  // What was written since the verification would else be missed until the next refresh.
  await elasticsearch.indices.refresh({ index }, within(DEADLINE_MS))
  await swapIndices(products, index)
  return { index, documents: verified, mended, resumedAfter: filledTo }
}

/** The index that an interrupted rebuild left, if it is still what would be built; else a new one. */
async function openNextIndex(products: SearchIndex): Promise<{ name: string; filledTo: number }> {
  const left = (await productIndices(products)).filter(({ role }) => role === 'next')
  const [usable] = left.filter(({ current }) => current)
  for (const { name } of left)
    if (name !== usable?.name) await products.elasticsearch.indices.delete({ index: name })
  return usable ?? { name: await createNextIndex(products), filledTo: 0 }
}

async function backfill(
  products: SearchIndex,
  sql: Sql,
  name: string,
  after: number,
  { onProgress, signal }: RebuildOptions,
): Promise<void> {
  const alias = nextOf(products.index ?? PRODUCTS)
  const total = await countProducts(sql)
  let done = await countProducts(sql, after)
  let noted = Date.now()
  /** Chunks in the order of their ids; the first ones that are finished say how far the index is filled. */
  const chunks: { last: number; finished: boolean }[] = []
  let filledTo = after
  const writing = new Set<Promise<void>>()
  const note = () => noteFilled(products, name, filledTo)

  async function write(rows: ProductRow[], chunk: { last: number; finished: boolean }): Promise<void> {
    const [failed] = [...(await bulkWrite(products.elasticsearch, alias, rows.map(toIndexed), DEADLINE_MS))]
    if (failed) throw new Error(`product ${failed[0]}: ${failed[1].error.message}`)
    chunk.finished = true
    while (chunks[0]?.finished) filledTo = chunks.shift()?.last ?? filledTo
    done += rows.length
    onProgress(done, total)
  }

  try {
    for await (const rows of productsInChunks(sql, after)) {
      if (signal?.aborted) break
      const chunk = { last: rows.at(-1)?.id ?? 0, finished: false }
      chunks.push(chunk)
      const one = write(rows, chunk).finally(() => writing.delete(one))
      // A failure is met below, whichever of them it is.
      one.catch(() => undefined)
      writing.add(one)
      if (writing.size >= BULKS_AT_ONCE) await Promise.race(writing)
      if (Date.now() - noted > NOTE_EVERY_MS) {
        await note()
        noted = Date.now()
      }
    }
    await Promise.all(writing)
  } finally {
    await Promise.allSettled(writing)
    await note()
  }
  signal?.throwIfAborted()
}
