import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../../infra/mysql/client.ts'
import type { Difference } from './difference.ts'
import { askedAt } from './lowest-price.ts'
import type { ProductState } from './product-state.ts'
import type { Registry } from './registry.ts'

type Moved = { id: number; before?: ProductState; after: ProductState; difference: Difference }

const insert = async (sql: Sql, into: string, values: unknown[][], rest = '') => {
  if (values.length > 0) await sql.query(`INSERT INTO ${into} VALUES ?${rest}`, [values])
}
const date = (iso: string | null | undefined) => (iso ? new Date(iso) : null)
const categoryOf = ({ categories }: Registry, { category }: ProductState) => categories.get(category)?.id

/** Inserts rows of new products; gives their ids by handle. */
export async function insertProducts(
  sql: Sql,
  fresh: ProductState[],
  registry: Registry,
): Promise<Map<string, number>> {
  if (fresh.length === 0) return new Map()
  await insert(
    sql,
    'product (handle, category_id, brand, status, shape, angles, attributes, delivery_days, tags)',
    fresh.map(state => [
      state.handle,
      categoryOf(registry, state),
      state.brand,
      state.status,
      state.shape,
      JSON.stringify(state.angles),
      JSON.stringify(state.attributes),
      state.deliveryDays,
      JSON.stringify(state.tags),
    ]),
  )
  const [found] = await sql.query<RowDataPacket[]>('SELECT id, handle FROM product WHERE handle IN (?)', [
    fresh.map(({ handle }) => handle),
  ])
  return new Map(found.map(({ id, handle }) => [handle, id]))
}

/** The row of a product that was there. */
export async function updateProduct(sql: Sql, { id, after }: Moved, registry: Registry): Promise<void> {
  await sql.execute(
    `UPDATE product SET handle = ?, category_id = ?, brand = ?, status = ?, shape = ?, angles = ?, attributes = ?,
       delivery_days = ?, tags = ?, revision = revision + 1 WHERE id = ?`,
    [
      after.handle,
      categoryOf(registry, after) ?? null,
      after.brand,
      after.status,
      after.shape,
      JSON.stringify(after.angles),
      JSON.stringify(after.attributes),
      after.deliveryDays,
      JSON.stringify(after.tags),
      id,
    ],
  )
}

export const writeTexts = (sql: Sql, moved: Moved[]) =>
  insert(
    sql,
    'product_text (product_id, locale, title, summary, description)',
    moved.flatMap(({ id, after: { title, summary, description }, difference }) =>
      difference.texts.map(locale => [id, locale, title[locale], summary[locale], description[locale]]),
    ),
    ` ON DUPLICATE KEY UPDATE title = VALUES(title), summary = VALUES(summary), description = VALUES(description)`,
  )

/** Variants that came, went or changed. A new one begins with no stock; what there is comes in by a movement. */
export async function writeVariants(sql: Sql, moved: Moved[]): Promise<void> {
  for (const { after, difference } of moved) {
    if (difference.removed.length > 0)
      for (const table of ['price_past', 'price', 'stock', 'variant'])
        await sql.query(`DELETE FROM ${table} WHERE sku IN (?)`, [difference.removed])
    // Places are unique: out of the way first, so that two may change theirs.
    if (difference.variants.length > 1)
      await sql.query('UPDATE variant SET position = position + 30000 WHERE sku IN (?)', [
        difference.variants,
      ])
    for (const sku of difference.variants) {
      const { position, ean, options, weightG } = after.variants[sku] as ProductState['variants'][string]
      await sql.execute('UPDATE variant SET position = ?, ean = ?, options = ?, weight_g = ? WHERE sku = ?', [
        position ?? 1,
        ean ?? '',
        JSON.stringify(options),
        weightG,
        sku,
      ])
    }
  }
  const added = moved.flatMap(({ id, after, difference }) =>
    difference.added.flatMap(sku => {
      const variant = after.variants[sku]
      return variant ? [{ id, sku, ...variant }] : []
    }),
  )
  await insert(
    sql,
    'variant (sku, product_id, position, ean, options, weight_g)',
    added.map(({ sku, id, position, ean, options, weightG }) => [
      sku,
      id,
      position,
      ean,
      JSON.stringify(options),
      weightG,
    ]),
  )
  await insert(
    sql,
    'stock (sku, on_hand)',
    added.map(({ sku }) => [sku, 0]),
  )
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
