import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import { loadProducts, type ProductRow } from './product-rows.ts'

const CHUNK = 500

/** All products by id, a chunk at a time, so that a million need no more memory than five hundred. */
export async function* productsInChunks(sql: Sql): AsyncGenerator<ProductRow[]> {
  let last = 0
  for (;;) {
    const [ids] = await sql.query<RowDataPacket[]>(
      'SELECT id FROM product WHERE id > ? ORDER BY id LIMIT ?',
      [last, CHUNK],
    )
    if (ids.length === 0) return
    last = ids.at(-1)?.id
    yield await loadProducts(
      sql,
      ids.map(row => row.id),
    )
  }
}

export async function countProducts(sql: Sql): Promise<number> {
  const [rows] = await sql.query<RowDataPacket[]>('SELECT COUNT(*) AS n FROM product')
  return Number(rows[0]?.n)
}
