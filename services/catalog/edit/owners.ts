import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../../infra/mysql/client.ts'

/** Whose these SKUs are: product ids by SKU; those that nobody has are absent. */
export const skuOwners = (sql: Sql, skus: string[]): Promise<Map<string, number>> => owners(sql, 'sku', skus)

/** Whose these EANs are: product ids by EAN; those that nobody has are absent. */
export const eanOwners = (sql: Sql, eans: string[]): Promise<Map<string, number>> => owners(sql, 'ean', eans)

async function owners(sql: Sql, column: 'sku' | 'ean', values: string[]): Promise<Map<string, number>> {
  if (values.length === 0) return new Map()
  const [rows] = await sql.query<RowDataPacket[]>(
    `SELECT ${column} AS value, product_id FROM variant WHERE ${column} IN (?)`,
    [values],
  )
  return new Map(rows.map(({ value, product_id }) => [value, product_id]))
}
