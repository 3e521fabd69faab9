import type { PoolConnection } from '../mysql/client.ts'
import type { Product } from './product.ts'
import { tables } from './rows.ts'

/** How many products go into one transaction: enough to make commits cheap, few enough to lose little on a kill. */
export const CHUNK = 500

/** Writes products in one statement a table; to be called inside a transaction. */
export async function writeChunk(sql: PoolConnection, products: readonly Product[]): Promise<void> {
  for (const { name, columns, rowsOf } of tables) {
    const rows = products.flatMap(rowsOf)
    if (rows.length > 0) await sql.query(`INSERT INTO ${name} (${columns.join(', ')}) VALUES ?`, [rows])
  }
}
