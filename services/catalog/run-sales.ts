import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import { bumpProducts } from './bump-products.ts'

const CHUNK = 500

/**
 * Begins and ends the sales whose time has come, one chunk of products in the caller's transaction; returns how many. Time
 * is MySQL's, here and where a row is read: what begins at noon begins once, whatever the hosts think. A sale that was
 * written down after its own beginning needs nothing here: writing it moved its product.
 */
export async function runSales(sql: Sql, chunk = CHUNK): Promise<number> {
  // The lock lets one do it at a time; a window is opened once the last one is done.
  const [[at]] = await sql.query<RowDataPacket[]>(
    'SELECT done_until, window_until, after_product, NOW(3) AS now FROM sale_schedule FOR UPDATE',
  )
  if (!at || (!at.window_until && at.now <= at.done_until)) return 0
  const until = at.window_until ?? at.now
  const after = at.window_until ? at.after_product : 0
  const within = [at.done_until, until, after]
  const [rows] = await sql.query<RowDataPacket[]>(
    `SELECT v.product_id AS id FROM price p JOIN variant v ON v.sku = p.sku
       WHERE p.sale_from > ? AND p.sale_from <= ? AND p.sale_amount IS NOT NULL AND v.product_id > ?
     UNION SELECT v.product_id AS id FROM price p JOIN variant v ON v.sku = p.sku
       WHERE p.sale_to > ? AND p.sale_to <= ? AND p.sale_amount IS NOT NULL AND v.product_id > ?
     ORDER BY id LIMIT ?`,
    [...within, ...within, chunk],
  )
  const ids = rows.map(({ id }) => id as number)
  await bumpProducts(
    sql,
    ids.map(id => ({ id, offer: true })),
  )
  if (ids.length < chunk)
    await sql.query('UPDATE sale_schedule SET done_until = ?, window_until = NULL, after_product = 0', [
      until,
    ])
  else await sql.query('UPDATE sale_schedule SET window_until = ?, after_product = ?', [until, ids.at(-1)])
  return ids.length
}

/**
 * Whether a sale begins or ends between what is done and now: what is asked many times a second, without a lock. The one
 * row is named by its key, so that the servers read it first and look up only what lies between the two times.
 */
export async function hasSalesDue(sql: Sql): Promise<boolean> {
  const [rows] = await sql.query<RowDataPacket[]>(
    `SELECT 1 FROM sale_schedule s WHERE s.id = 1 AND s.window_until IS NOT NULL
     UNION ALL SELECT 1 FROM sale_schedule s
       JOIN price p ON p.sale_from > s.done_until AND p.sale_from <= NOW(3) WHERE s.id = 1
     UNION ALL SELECT 1 FROM sale_schedule s
       JOIN price p ON p.sale_to > s.done_until AND p.sale_to <= NOW(3) WHERE s.id = 1
     LIMIT 1`,
  )
  return rows.length > 0
}
