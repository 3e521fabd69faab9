import type { RowDataPacket } from 'mysql2'
import type { Pool, Sql } from '../../infra/mysql/client.ts'

/** What the ledger holds of one SKU, as of one snapshot. */
export interface StockSnapshot {
  product: number
  /** On hand and not reserved. */
  free: number
  /** The highest sequence number that is in, or stands for what came before. */
  top: number
}

/** Runs `work` on one consistent snapshot of MySQL. */
export async function inSnapshot<T>(pool: Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const connection = await pool.getConnection()
  try {
    await connection.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ')
    await connection.query('START TRANSACTION WITH CONSISTENT SNAPSHOT')
    return await work(connection)
  } finally {
    await connection.rollback().catch(() => connection.destroy())
    connection.release()
  }
}

/**
 * The books of these SKUs. Of the ledger, which keeps every movement for ever, a row each is read: for a MAX of each MariaDB
 * and MySQL would read them all, and MySQL, too, where the order does not name the whole index.
 */
export async function readSnapshot(sql: Sql, skus: string[]): Promise<Map<string, StockSnapshot>> {
  const [rows] = await sql.query<RowDataPacket[]>(
    `SELECT s.sku, v.product_id, s.on_hand - s.reserved AS free,
       GREATEST(s.seq_base, COALESCE(
         (SELECT m.seq FROM stock_movement m WHERE m.sku = s.sku ORDER BY m.sku DESC, m.seq DESC LIMIT 1), 0)) AS top
     FROM stock s JOIN variant v ON v.sku = s.sku WHERE s.sku IN (?)`,
    [skus],
  )
  return new Map(
    rows.map(row => [row.sku, { product: row.product_id, free: row.free, top: Number(row.top) }]),
  )
}

/** Sum of what the ledger did to a SKU with sequence numbers above `seq`. */
export async function settledAbove(sql: Sql, sku: string, seq: number): Promise<number> {
  const [rows] = await sql.execute<RowDataPacket[]>(
    'SELECT COALESCE(SUM(delta), 0) AS sum FROM stock_movement WHERE sku = ? AND seq > ? AND settled = 1',
    [sku, seq],
  )
  return Number(rows[0]?.sum)
}

/** Those of the movements that the ledger has settled, as "id sku number". */
export async function settledAmong(sql: Sql, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const [rows] = await sql.query<RowDataPacket[]>(
    'SELECT id, sku, seq FROM stock_movement WHERE settled = 1 AND id IN (?)',
    [ids],
  )
  return new Set(rows.map(({ id, sku, seq }) => `${id} ${sku} ${seq}`))
}

/** SKUs in their order, the next bucket after `last`. */
export async function nextSkus(sql: Pick<Sql, 'query'>, last: string, limit: number): Promise<string[]> {
  const [rows] = await sql.query<RowDataPacket[]>(
    'SELECT sku FROM stock WHERE sku > ? ORDER BY sku LIMIT ?',
    [last, limit],
  )
  return rows.map(({ sku }) => sku)
}
