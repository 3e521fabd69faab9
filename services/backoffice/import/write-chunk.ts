import { inTransaction } from '../../../infra/mysql/client.ts'
import {
  Conflict,
  differenceOf,
  inWords,
  loadStates,
  type Registry,
  type StoredProduct,
  writeProducts,
} from '../../catalog/index.ts'
import type { Counted } from './declare-stock.ts'
import type { ImportContext } from './import-context.ts'
import { planChanges, type WishedChange, withMissingValues } from './plan-changes.ts'
import { takeAllPictures } from './take-pictures.ts'
import type { Refusal, Wish } from './wish.ts'

type Outcome = 'created' | 'changed' | 'unchanged'
interface Written {
  written: Outcome[]
  refused: Refusal[]
  /** Products whose stock is to be moved now that their rows are there, each with what was there before. */
  counted: Counted[]
  registry: Registry
}

/** Writes the products of a chunk with their pictures; their stock is the caller's to move. */
export async function writeChunk(
  context: ImportContext,
  wishes: Wish[],
  registry: Registry,
): Promise<Written> {
  // Before the transaction, and once: nobody's rows stay locked while a picture is on its way.
  const { pictures, refused } = await takeAllPictures(context, wishes)
  const done = await writeAsCan(context, wishes, pictures, registry)
  return { ...done, refused: [...refused, ...done.refused] }
}

/**
 * All in one transaction; if something of one is in another's way, the halves in one each, and so on down to the product
 * that is refused, so that the rest go in.
 */
async function writeAsCan(
  context: ImportContext,
  wishes: Wish[],
  pictures: Map<Wish, object>,
  registry: Registry,
): Promise<Written> {
  try {
    return await writeTogether(context, wishes, pictures, registry)
  } catch (error) {
    const reason = inWords(error)
    if (!(reason instanceof Conflict)) throw error
    const [only] = wishes
    if (wishes.length === 1 && only)
      return { written: [], refused: [{ line: only.line, reason: reason.message }], counted: [], registry }
  }
  const half = Math.ceil(wishes.length / 2)
  const first = await writeAsCan(context, wishes.slice(0, half), pictures, registry)
  const second = await writeAsCan(context, wishes.slice(half), pictures, first.registry)
  return {
    written: [...first.written, ...second.written],
    refused: [...first.refused, ...second.refused],
    counted: [...first.counted, ...second.counted],
    registry: second.registry,
  }
}

/** What is done inside the transaction: which changes there are, and what came of them. */
interface Done {
  changes: WishedChange[]
  results: { changed: boolean }[]
  stored: Map<string, StoredProduct>
  refused: Refusal[]
  registry: Registry
}

async function writeTogether(
  context: ImportContext,
  wishes: Wish[],
  pictures: Map<Wish, object>,
  registry: Registry,
): Promise<Written> {
  const { mysql, dryRun } = context
  const done = await inTransaction(mysql, async (sql): Promise<Done> => {
    const known = await withMissingValues(sql, wishes, registry)
    const handles = wishes.map(({ handle }) => handle)
    const stored = new Map(
      (await loadStates(sql, { handles }, true)).map(found => [found.state.handle, found]),
    )
    const { changes, lines } = await planChanges(sql, wishes, stored, pictures, known)
    const results = dryRun
      ? changes.map(({ before, after }) => ({ changed: differenceOf(before, after) !== undefined }))
      : await writeProducts(sql, changes, known, { bulk: true })
    if (dryRun) await sql.rollback()
    return { changes, results, stored, refused: lines, registry: dryRun ? registry : known }
  })
  return {
    written: done.changes.map(({ id }, at) =>
      id === undefined ? 'created' : done.results[at]?.changed ? 'changed' : 'unchanged',
    ),
    refused: done.refused,
    counted: done.changes.map(({ wish }) => ({ wish, stored: done.stored.get(wish.handle) })),
    registry: done.registry,
  }
}
