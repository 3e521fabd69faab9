import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import { loadProducts, type ProductRow } from './product-rows.ts'

const CHUNK = 500

/** Products by id, a chunk at a time, so that a million need no more memory than five hundred. */
export async function* productsInChunks(sql: Sql, after = 0): AsyncGenerator<ProductRow[]> {
  let last = after
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

/** How many products there are, or how many of them up to an id. */
export async function countProducts(sql: Sql, upTo = Number.MAX_SAFE_INTEGER): Promise<number> {
  const [rows] = await sql.query<RowDataPacket[]>('SELECT COUNT(*) AS n FROM product WHERE id <= ?', [upTo])
  return Number(rows[0]?.n)
}
