import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../../infra/mysql/client.ts'

/** Whose these SKUs are: product ids by SKU; those that nobody has are absent. */
export async function skuOwners(sql: Sql, skus: string[]): Promise<Map<string, number>> {
  if (skus.length === 0) return new Map()
  const [rows] = await sql.query<RowDataPacket[]>('SELECT sku, product_id FROM variant WHERE sku IN (?)', [
    skus,
  ])
  return new Map(rows.map(({ sku, product_id }) => [sku, product_id]))
}

/** Notes the stock that a file declared, after its movement was admitted: the same number again is no new count. */
export async function noteDeclared(sql: Sql, declared: { sku: string; stock: number }[]): Promise<void> {
  if (declared.length === 0) return
  await sql.query(
    `UPDATE variant SET declared_stock = CASE sku ${declared.map(() => 'WHEN ? THEN ?').join(' ')} END,
       declarations = declarations + 1 WHERE sku IN (?)`,
    [...declared.flatMap(({ sku, stock }) => [sku, stock]), declared.map(({ sku }) => sku)],
  )
}
