import type { Sql } from '../../infra/mysql/client.ts'
import { bumpProducts, type Moved } from './bump-products.ts'
import { isShown } from './is-shown.ts'
import { toOffer } from './product-document.ts'
import { loadProducts, type ProductRow } from './product-rows.ts'

/**
 * The one way to change products: runs `write` on rows that it has locked, sees what of that a page shows, and bumps
 * exactly those facts, in the caller's transaction. Products that `write` makes are named by the ids that it returns.
 * What changed nothing moves nothing. `bulk`: many of them, as in an import. Stock is not written here but by movements.
 */
export async function editProducts(
  sql: Sql,
  ids: number[],
  write: () => Promise<number[] | undefined>,
  correlationId?: string,
  urgency: { bulk?: boolean } = {},
): Promise<Moved[]> {
  if (ids.length > 0) await sql.query('SELECT id FROM product WHERE id IN (?) ORDER BY id FOR UPDATE', [ids])
  const before = new Map((await loadProducts(sql, ids)).map(row => [row.id, row]))
  const made = (await write()) ?? []
  const after = await loadProducts(sql, [...new Set([...ids, ...made])])
  const moved = after.flatMap(row => whatMoved(before.get(row.id), row) ?? [])
  await bumpProducts(sql, moved, correlationId, urgency)
  return moved
}

/** What moved between two states of a product; undefined when they are the same. */
export function whatMoved(before: ProductRow | undefined, after: ProductRow): Moved | undefined {
  const shownBefore = before && isShown(before) ? before : undefined
  const shownAfter = isShown(after) ? after : undefined
  const differ = (facet: (row: ProductRow) => string) =>
    (shownBefore && facet(shownBefore)) !== (shownAfter && facet(shownAfter))
  const text = differ(textOf)
  const offer = differ(offerOf)
  const categories = differ(row => String(row.categoryId))
    ? [shownBefore, shownAfter].flatMap(row => row?.categoryId ?? [])
    : []
  if (!text && !offer && categories.length === 0 && before && rowOf(before) === rowOf(after)) return undefined
  return { id: after.id, text, offer, categories }
}

const offerOf = (row: ProductRow): string => JSON.stringify({ ...toOffer(row), version: 0, text: 0, row: 0 })

/** All but what the offer holds, what only orders a listing, and marks of time. */
const textOf = (row: ProductRow): string =>
  JSON.stringify({
    ...row,
    ...{ version: 0, textVersion: 0, offerVersion: 0, textChangedAt: 0, deliveryDays: 0, popularity: 0 },
    variants: row.variants.map(({ sku, ean, options }) => ({ sku, ean, options })),
  })

const rowOf = (row: ProductRow): string => JSON.stringify(row)
