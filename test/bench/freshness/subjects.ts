import type { RowDataPacket } from 'mysql2'
import type { Pool } from '../../../infra/mysql/client.ts'
import { getPage } from './look-once.ts'

/** A product that is changed by the measurement, as it was before. */
export interface Subject {
  id: number
  path: string
  /** The first page of its category, if it is shown there. */
  listing: string | undefined
  title: string
  category: number
  popularity: number
  /** The one SKU of a product that has no more; its stock is changed. */
  sku: string | undefined
  onHand: number
}

interface CategoryPage {
  id: number
  path: string
  shown: Set<number>
}

const MOVERS = 20
/** Above every other: a mover that is in stock is on the first page wherever it goes. */
const MOVER_POPULARITY = 4_000_000

/** Reads every category's first page, and picks products to change: all that are listed, others, and some that move. */
export async function pickSubjects(mysql: Pool, origin: string) {
  const [categories] = await mysql.query<RowDataPacket[]>(
    "SELECT category_id AS id, slug FROM category_text WHERE locale = 'en'",
  )
  const pages: CategoryPage[] = []
  for (const { id, slug } of categories) {
    const path = `/en/c/${slug}`
    const html = await getPage(origin + path)
    pages.push({
      id,
      path,
      shown: new Set([...html.matchAll(/data-id="(\d+)"/g)].map(found => Number(found[1]))),
    })
  }
  const listingOf = new Map(pages.flatMap(({ path, shown }) => [...shown].map(id => [id, path] as const)))
  const [rows] = await mysql.query<RowDataPacket[]>(
    `SELECT p.id, p.handle, p.category_id, p.popularity, t.title, MIN(v.sku) AS sku, COUNT(*) AS variants,
       MAX(s.on_hand) AS on_hand, MAX(x.sale_amount) AS sale
     FROM product p JOIN product_text t ON t.product_id = p.id AND t.locale = 'en'
     JOIN variant v ON v.product_id = p.id LEFT JOIN stock s ON s.sku = v.sku
     JOIN price x ON x.sku = v.sku WHERE p.status = 'published'
     GROUP BY p.id, p.handle, p.category_id, p.popularity, t.title ORDER BY RAND()`,
  )
  const subjects = rows
    .filter(({ sale }) => sale === null)
    .map(
      (row): Subject => ({
        id: row.id,
        path: `/en/p/${row.handle}-${row.id}`,
        listing: listingOf.get(row.id),
        title: row.title,
        category: row.category_id,
        popularity: row.popularity,
        // Two prices a variant.
        sku: row.variants === 2 ? row.sku : undefined,
        onHand: row.on_hand,
      }),
    )
  // What is sold out is on no first page, however popular.
  const movers = subjects.filter(({ onHand }) => onHand > 0).slice(0, MOVERS)
  return { subjects: subjects.filter(subject => !movers.includes(subject)), movers, pages }
}

export const raise = (mysql: Pool, movers: Subject[]) =>
  mysql.query('UPDATE product SET popularity = ? WHERE id IN (?)', [
    MOVER_POPULARITY,
    movers.map(({ id }) => id),
  ])
