import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../../infra/mysql/client.ts'

export interface Wanted {
  /** Only products with a higher id. */
  after: number
  status?: string | undefined
  category?: string | undefined
  brand?: string | undefined
  handle?: string | undefined
  sku?: string | undefined
}

export interface ListedProduct {
  id: number
  revision: number
  handle: string
  status: string
  title: string
  brand: string
  category: string
}

/** Products that were not deleted, by id, for their people: at most `limit`. */
export async function listProducts(sql: Sql, wanted: Wanted, limit: number): Promise<ListedProduct[]> {
  const tests = {
    status: 'p.status = ?',
    category: 'c.code = ?',
    brand: 'p.brand = ?',
    handle: 'p.handle = ?',
    sku: 'p.id = (SELECT product_id FROM variant WHERE sku = ?)',
  }
  const asked = Object.entries(tests).flatMap(([name, test]) => {
    const value = wanted[name as keyof typeof tests]
    return value === undefined ? [] : [{ test, value }]
  })
  const [rows] = await sql.query<RowDataPacket[]>(
    `SELECT p.id, p.revision, p.handle, p.status, p.brand, c.code AS category, t.title
     FROM product p JOIN category c ON c.id = p.category_id
     LEFT JOIN product_text t ON t.product_id = p.id AND t.locale = 'en'
     WHERE p.id > ? AND p.status <> 'deleted'${asked.map(({ test }) => ` AND ${test}`).join('')}
     ORDER BY p.id LIMIT ?`,
    [wanted.after, ...asked.map(({ value }) => value), limit],
  )
  return rows.map(({ id, revision, handle, status, brand, category, title }) => ({
    id,
    revision,
    handle,
    status,
    title: title ?? '',
    brand,
    category,
  }))
}
