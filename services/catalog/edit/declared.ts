import type { Sql } from '../../../infra/mysql/client.ts'

/**
 * Notes the stock that a file declared, after its movement was admitted: the same number again is no new count. Each row
 * is found by its key: a CASE over as many SKUs as a chunk has takes longer than all else that is written of them.
 */
export async function noteDeclared(sql: Sql, declared: { sku: string; stock: number }[]): Promise<void> {
  if (declared.length === 0) return
  await sql.query(
    `UPDATE variant v JOIN JSON_TABLE(?, '$[*]' COLUMNS (
       sku VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin PATH '$.sku', stock INT UNSIGNED PATH '$.stock'
     )) declared ON declared.sku = v.sku
     SET v.declared_stock = declared.stock, v.declarations = v.declarations + 1`,
    [JSON.stringify(declared)],
  )
}
