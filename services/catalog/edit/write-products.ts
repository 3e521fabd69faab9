import type { Sql } from '../../../infra/mysql/client.ts'
import { writeOutboxMany } from '../../../infra/mysql/outbox.ts'
import { correlationId } from '../../../infra/telemetry/correlation-id.ts'
import { bumpProducts } from '../bump-products.ts'
import { differenceOf } from './difference.ts'
import type { ProductState } from './product-state.ts'
import type { Registry } from './registry.ts'
import * as rows from './rows.ts'

/** A product as it is (`id` and `before` are missing while there is none) and as it is wished; complete and checked. */
export interface Change {
  id?: number
  before?: ProductState
  after: ProductState
}

export interface Written {
  id: number
  /** False when it was so already: then nothing was written and no version moved. */
  changed: boolean
}

/**
 * Writes products inside the caller's transaction: their rows, their versions + 1, and the messages that tell of it;
 * a few statements a table, however many they are. The facts of categories are hot rows and come last. `bulk`: there are
 * many of them, and a single edit is not to wait for them.
 */
export async function writeProducts(
  sql: Sql,
  changes: Change[],
  registry: Registry,
  urgency: { bulk?: boolean } = {},
): Promise<Written[]> {
  const differing = changes.map(change => ({
    ...change,
    difference: differenceOf(change.before, change.after),
  }))
  const fresh = differing.filter(change => change.id === undefined)
  const ids = await rows.insertProducts(
    sql,
    fresh.map(({ after }) => after),
    registry,
  )
  const all = differing.map(change => ({
    ...change,
    id: change.id ?? (ids.get(change.after.handle) as number),
  }))
  const moved = all.flatMap(({ difference, ...change }) => (difference ? [{ ...change, difference }] : []))
  await rows.updateProducts(
    sql,
    moved.filter(({ before }) => before),
    registry,
  )
  await rows.writeTexts(sql, moved)
  await rows.writeVariants(sql, moved)
  await rows.writePrices(sql, moved)
  const waiting = await rows.writePictures(sql, moved)
  const added = moved.flatMap(({ difference }) => difference.added)
  const news = chunksOf(added).map(skus => ({ skus }))
  await writeOutboxMany(sql, 'variant.added', news, correlationId.getStore(), urgency)
  await writeOutboxMany(sql, 'picture.added', waiting, correlationId.getStore(), urgency)
  await bumpProducts(
    sql,
    moved.map(({ id, before, after, difference: { shown } }) => ({
      id,
      text: shown.text,
      offer: shown.offer,
      categories: shown.membership ? categoryIds([before?.category, after.category], registry) : [],
    })),
    correlationId.getStore(),
    urgency,
  )
  return all.map(({ id, difference }) => ({ id, changed: difference !== undefined }))
}

/** Each once. */
const categoryIds = (codes: (string | undefined)[], { categories }: Registry): number[] => [
  ...new Set(codes.flatMap(code => categories.get(code ?? '')?.id ?? [])),
]

/** As many as one message takes. */
const chunksOf = (skus: string[]): string[][] =>
  Array.from({ length: Math.ceil(skus.length / 1000) }, (_, at) => skus.slice(at * 1000, (at + 1) * 1000))
