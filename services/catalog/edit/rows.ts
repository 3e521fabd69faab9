import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../../infra/mysql/client.ts'
import type { Difference } from './difference.ts'
import { askedAt } from './lowest-price.ts'
import type { ProductState, VariantState } from './product-state.ts'
import type { Registry } from './registry.ts'

type Moved = { id: number; before?: ProductState; after: ProductState; difference: Difference }

const insert = async (sql: Sql, into: string, values: unknown[][], rest = '') => {
  if (values.length > 0) await sql.query(`INSERT INTO ${into} VALUES ?${rest}`, [values])
}
const date = (iso: string | null | undefined) => (iso ? new Date(iso) : null)

const COLUMNS = [
  'handle',
  'category_id',
  'brand',
  'status',
  'shape',
  'angles',
  'attributes',
  'delivery_days',
  'tags',
]
const cells = (state: ProductState, registry: Registry) => [
  state.handle,
  registry.categories.get(state.category)?.id,
  state.brand,
  state.status,
  state.shape,
  JSON.stringify(state.angles),
  JSON.stringify(state.attributes),
  state.deliveryDays,
  JSON.stringify(state.tags),
]
const asGiven = (columns: string[]) => columns.map(column => `${column} = VALUES(${column})`).join(', ')

/** Inserts rows of new products; gives their ids by handle. */
export async function insertProducts(
  sql: Sql,
  fresh: ProductState[],
  registry: Registry,
): Promise<Map<string, number>> {
  if (fresh.length === 0) return new Map()
  await insert(
    sql,
    `product (${COLUMNS.join(', ')})`,
    fresh.map(state => cells(state, registry)),
  )
  const [found] = await sql.query<RowDataPacket[]>('SELECT id, handle FROM product WHERE handle IN (?)', [
    fresh.map(({ handle }) => handle),
  ])
  return new Map(found.map(({ id, handle }) => [handle, id]))
}

/**
 * The rows of products that were there, in one statement. The caller holds them locked, so each is met by its id and none
 * is inserted; a handle that is another's is refused as by an UPDATE.
 */
export const updateProducts = (sql: Sql, moved: Moved[], registry: Registry) =>
  insert(
    sql,
    `product (id, ${COLUMNS.join(', ')})`,
    moved.map(({ id, after }) => [id, ...cells(after, registry)]),
    ` ON DUPLICATE KEY UPDATE ${asGiven(COLUMNS)}, revision = revision + 1`,
  )

export const writeTexts = (sql: Sql, moved: Moved[]) =>
  insert(
    sql,
    'product_text (product_id, locale, title, summary, description)',
    moved.flatMap(({ id, after: { title, summary, description }, difference }) =>
      difference.texts.map(locale => [id, locale, title[locale], summary[locale], description[locale]]),
    ),
    ` ON DUPLICATE KEY UPDATE ${asGiven(['title', 'summary', 'description'])}`,
  )

/** Variants that came, went or changed. A new one begins with no stock; what there is comes in by a movement. */
export async function writeVariants(sql: Sql, moved: Moved[]): Promise<void> {
  const removed = moved.flatMap(({ difference }) => difference.removed)
  if (removed.length > 0)
    for (const table of ['price_past', 'price', 'stock', 'variant'])
      await sql.query(`DELETE FROM ${table} WHERE sku IN (?)`, [removed])
  // Places are unique: out of the way first, so that two may change theirs.
  const displaced = moved.flatMap(({ before, after, difference }) =>
    difference.variants.filter(sku => before?.variants[sku]?.position !== after.variants[sku]?.position),
  )
  if (displaced.length > 1)
    await sql.query('UPDATE variant SET position = position + 30000 WHERE sku IN (?)', [displaced])
  await insert(
    sql,
    `variant (sku, product_id, ${VARIANT_COLUMNS.join(', ')})`,
    moved.flatMap(of => of.difference.variants.map(sku => variantCells(of, sku))),
    ` ON DUPLICATE KEY UPDATE ${asGiven(VARIANT_COLUMNS)}`,
  )
  const added = moved.flatMap(of => of.difference.added.map(sku => variantCells(of, sku)))
  await insert(sql, `variant (sku, product_id, ${VARIANT_COLUMNS.join(', ')})`, added)
  await insert(
    sql,
    'stock (sku, on_hand)',
    added.map(([sku]) => [sku, 0]),
  )
}

const VARIANT_COLUMNS = ['position', 'ean', 'options', 'weight_g']
function variantCells({ id, after }: Moved, sku: string) {
  const { position, ean, options, weightG } = after.variants[sku] as VariantState
  return [sku, id, position ?? 1, ean ?? '', JSON.stringify(options), weightG]
}

/** Prices and sales; what was asked until now is kept, since the law asks for the lowest of 30 days. */
export async function writePrices(sql: Sql, moved: Moved[], now = new Date()): Promise<void> {
  const changed = moved.flatMap(({ before, after, difference }) =>
    difference.prices.flatMap(({ sku, currency }) => {
      const price = after.variants[sku]?.prices[currency]
      return price ? [{ sku, currency, price, old: before?.variants[sku]?.prices[currency] }] : []
    }),
  )
  await insert(
    sql,
    'price_past (sku, currency, asked)',
    changed.flatMap(({ sku, currency, old }) => (old ? [[sku, currency, askedAt(old, now)]] : [])),
  )
  await insert(
    sql,
    'price (sku, currency, amount, sale_amount, sale_from, sale_to, lowest_30d, vat_percent)',
    changed.map(({ sku, currency, price: { amount, sale, vatPercent } }) => [
      sku,
      currency,
      amount,
      sale?.amount ?? null,
      date(sale?.from),
      date(sale?.to),
      sale?.lowest30d ?? null,
      vatPercent,
    ]),
    ` ON DUPLICATE KEY UPDATE amount = VALUES(amount), sale_amount = VALUES(sale_amount),
      sale_from = VALUES(sale_from), sale_to = VALUES(sale_to), lowest_30d = VALUES(lowest_30d),
      vat_percent = VALUES(vat_percent)`,
  )
}

/** The pictures of products, in order. Gives those whose sizes are still to be made, with the tint behind them. */
export async function writePictures(
  sql: Sql,
  moved: Moved[],
): Promise<{ product: number; picture: string; tint: string }[]> {
  const changed = moved.filter(({ difference }) => difference.pictures)
  if (changed.length === 0) return []
  const ids = changed.map(({ id }) => id)
  const [present] = await sql.query<RowDataPacket[]>(
    'SELECT product_id, picture_id FROM product_picture WHERE ready = 1 AND product_id IN (?)',
    [ids],
  )
  const ready = new Set(present.map(({ product_id, picture_id }) => `${product_id} ${picture_id}`))
  await sql.query('DELETE FROM product_picture WHERE product_id IN (?)', [ids])
  await insert(
    sql,
    'product_picture (product_id, position, picture_id, alt, source, ready)',
    changed.flatMap(({ id, after }) =>
      after.pictures.map((picture, at) => [
        id,
        at + 1,
        picture.id,
        picture.alt,
        picture.source ?? null,
        Number(ready.has(`${id} ${picture.id}`)),
      ]),
    ),
  )
  const [waiting] = await sql.query<RowDataPacket[]>(
    `SELECT DISTINCT pp.product_id AS product, pp.picture_id AS picture, d.tint FROM product_picture pp
     JOIN product p ON p.id = pp.product_id JOIN category c ON c.id = p.category_id
     JOIN department d ON d.id = c.department_id WHERE pp.ready = 0 AND pp.product_id IN (?)`,
    [ids],
  )
  return waiting.map(({ product, picture, tint }) => ({ product, picture, tint }))
}
