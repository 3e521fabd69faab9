import type { RowDataPacket } from 'mysql2'
import { fromJson, type Sql } from '../../infra/mysql/client.ts'
import type { Currency, Locale } from './markets.ts'
import type { Price } from './offer.ts'
import { loadLabels, type ProductLabels } from './product-labels.ts'

/** A product as the source of truth has it, all its rows put together. */
export interface ProductRow {
  id: number
  handle: string
  status: 'draft' | 'published' | 'deleted'
  categoryId: number
  category: string
  department: string
  tint: string
  brand: string
  shape: string
  angles: string[]
  /** Uploaded pictures of its own that are ready, in order; they replace the master's. */
  pictures: { id: string; alt: string }[]
  attributes: { keyword: Record<string, string[]>; number: Record<string, number> }
  deliveryDays: number
  popularity: number
  ratingSum: number
  ratingCount: number
  createdAt: Date
  textChangedAt: Date
  version: number
  textVersion: number
  offerVersion: number
  texts: Record<Locale, { title: string; summary: string; description: string }>
  variants: {
    sku: string
    ean: string
    options: Record<string, string>
    onHand: number
    prices: Record<Currency, Price>
  }[]
  reviews: { author: string; locale: Locale; rating: number; title: string; body: string; createdAt: Date }[]
  labels: ProductLabels
  /** How many reviews gave 1, 2, 3, 4, 5 stars. */
  ratings: [number, number, number, number, number]
}

const REVIEWS_SHOWN = 12

/** Loads products by id, ten statements whatever the number; ids that do not exist are absent. */
export async function loadProducts(sql: Sql, ids: number[]): Promise<ProductRow[]> {
  if (ids.length === 0) return []
  const read = async (text: string, values: unknown[] = [ids]) =>
    (await sql.query<RowDataPacket[]>(text, values))[0]
  // The product with its version comes first: what is read after it may be newer than the version says, never older.
  const products = await read(
    `SELECT p.*, c.code AS category, d.code AS department, d.tint FROM product p
     JOIN category c ON c.id = p.category_id JOIN department d ON d.id = c.department_id
     WHERE p.id IN (?) ORDER BY p.id`,
  )
  if (products.length === 0) return []
  const readPriced = async () => {
    const variants = await read(
      `SELECT v.*, COALESCE(s.on_hand, 0) AS on_hand FROM variant v LEFT JOIN stock s ON s.sku = v.sku
       WHERE v.product_id IN (?) ORDER BY v.product_id, v.position`,
    )
    const skus = variants.map(variant => variant.sku)
    // Whether a sale runs is asked of the one clock there is, so that no process has an opinion of its own.
    const prices = skus.length
      ? await read(
          `SELECT *, sale_amount IS NOT NULL AND (sale_from IS NULL OR sale_from <= NOW(3))
             AND (sale_to IS NULL OR NOW(3) < sale_to) AS sale_runs FROM price WHERE sku IN (?)`,
          [skus],
        )
      : []
    return [variants, prices] as const
  }
  const [texts, [variants, prices], reviews, ratings, pictures] = await Promise.all([
    read('SELECT * FROM product_text WHERE product_id IN (?)').then(byProduct),
    readPriced(),
    read(
      `SELECT * FROM (SELECT r.*, ROW_NUMBER() OVER (PARTITION BY product_id ORDER BY created_at DESC, id DESC) AS n
       FROM review r WHERE product_id IN (?)) latest WHERE n <= ? ORDER BY product_id, n`,
      [ids, REVIEWS_SHOWN],
    ).then(byProduct),
    read(
      'SELECT product_id, rating, COUNT(*) AS n FROM review WHERE product_id IN (?) GROUP BY product_id, rating',
    ).then(byProduct),
    read(
      'SELECT * FROM product_picture WHERE ready = 1 AND product_id IN (?) ORDER BY product_id, position',
    ).then(byProduct),
  ])
  const pricesOf = groupBy(prices, row => row.sku)
  const variantsOf = byProduct(variants)
  const found = products.map(
    (row): Omit<ProductRow, 'labels'> => ({
      id: row.id,
      handle: row.handle,
      status: row.status,
      categoryId: row.category_id,
      category: row.category,
      department: row.department,
      tint: row.tint,
      brand: row.brand,
      shape: row.shape,
      angles: fromJson(row.angles),
      pictures: (pictures.get(row.id) ?? []).map(({ picture_id, alt }) => ({ id: picture_id, alt })),
      attributes: fromJson(row.attributes),
      deliveryDays: row.delivery_days,
      popularity: row.popularity,
      ratingSum: row.rating_sum,
      ratingCount: row.rating_count,
      createdAt: row.created_at,
      textChangedAt: row.text_changed_at,
      version: row.version,
      textVersion: row.text_version,
      offerVersion: row.offer_version,
      texts: Object.fromEntries(
        (texts.get(row.id) ?? []).map(({ locale, title, summary, description }) => [
          locale,
          { title, summary, description },
        ]),
      ) as ProductRow['texts'],
      variants: (variantsOf.get(row.id) ?? []).map(variant => ({
        sku: variant.sku,
        ean: variant.ean,
        options: fromJson(variant.options),
        onHand: variant.on_hand,
        prices: Object.fromEntries(
          (pricesOf.get(variant.sku) ?? []).map(price => [price.currency, toPrice(price)]),
        ) as Record<Currency, Price>,
      })),
      reviews: (reviews.get(row.id) ?? []).map(({ author, locale, rating, title, body, created_at }) => ({
        author,
        locale,
        rating,
        title,
        body,
        createdAt: created_at,
      })),
      ratings: [1, 2, 3, 4, 5].map(stars =>
        Number(ratings.get(row.id)?.find(({ rating }) => rating === stars)?.n ?? 0),
      ) as ProductRow['ratings'],
    }),
  )
  const labelsOf = await loadLabels(sql, found)
  return found.map(product => ({ ...product, labels: labelsOf(product) }))
}

function toPrice(row: RowDataPacket): Price {
  const price: Price = { amount: row.amount, vatPercent: Number(row.vat_percent) }
  if (!row.sale_runs) return price
  return { ...price, sale: { amount: row.sale_amount, lowest30d: row.lowest_30d ?? row.amount } }
}

function groupBy(rows: RowDataPacket[], key: (row: RowDataPacket) => string | number) {
  const groups = new Map<string | number, RowDataPacket[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

const byProduct = (rows: RowDataPacket[]) => groupBy(rows, row => row.product_id)
