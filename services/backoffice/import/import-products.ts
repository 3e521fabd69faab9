import { loadRegistry } from '../../catalog/index.ts'
import { declareStock } from './declare-stock.ts'
import type { ImportContext } from './import-context.ts'
import type { Read, Refusal, Wish } from './wish.ts'
import { writeChunk } from './write-chunk.ts'

export interface Report {
  rows: number
  created: number
  changed: number
  unchanged: number
  refused: number
}

/** As many products as one transaction takes: commits are cheap then, and little is lost when one fails. */
const CHUNK = 200

/** Writes what a reader gives, a chunk at a time; `onRefused` hears of each line that did not go in. */
export async function importProducts(
  context: ImportContext,
  read: AsyncIterable<Read>,
  onRefused: (refusal: Refusal) => void,
  onProgress: (report: Report) => void = () => {},
): Promise<Report> {
  const report: Report = { rows: 0, created: 0, changed: 0, unchanged: 0, refused: 0 }
  const refuse = (refusals: Refusal[]) => {
    report.refused += refusals.length
    for (const refusal of refusals) onRefused(refusal)
  }
  let registry = await loadRegistry(context.mysql)
  let chunk: Wish[] = []
  // The stock of a chunk is moved while the next one is written: the one waits for Redis, the other for MySQL. No SKU is
  // in two chunks, since a reader gives each handle once and a SKU of another product is refused.
  let moving: Promise<Refusal[]> = Promise.resolve([])
  const write = async () => {
    context.signal?.throwIfAborted()
    const { written, refused, counted, registry: known } = await writeChunk(context, chunk, registry)
    registry = known
    refuse(refused)
    for (const outcome of written) report[outcome]++
    chunk = []
    refuse(await moving)
    if (!context.dryRun) moving = declareStock(context, counted)
    // It is awaited with the next chunk or at the end; until then its failure is nobody's.
    moving.catch(() => {})
    onProgress(report)
  }
  try {
    for await (const item of read) {
      if ('wish' in item) {
        report.rows += item.wish.rows
        refuse(item.wish.refused)
        chunk.push(item.wish)
        if (chunk.length >= CHUNK) await write()
      } else {
        report.rows += item.rows
        refuse(item.refused)
      }
    }
    if (chunk.length > 0) await write()
    refuse(await moving)
  } finally {
    // Whoever hears of a failure closes the connections that a chunk before it may still use.
    await Promise.allSettled([moving])
  }
  return report
}
