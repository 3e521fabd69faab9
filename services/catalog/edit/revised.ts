import type { ResultSetHeader } from 'mysql2'
import type { PoolConnection } from '../../../infra/mysql/client.ts'
import { NotThere, Stale } from './refusals.ts'

/** What carries a revision of its own, by the column that names it. */
const keyOf = { category: 'id', attribute: 'code' } as const

/** Moves the revision of a row from the one that was seen, and keeps it locked. Throws Stale or NotThere. */
export async function moveRevision(
  sql: PoolConnection,
  table: keyof typeof keyOf,
  key: number | string,
  seen: number,
): Promise<void> {
  const [update] = await sql.execute<ResultSetHeader>(
    `UPDATE ${table} SET revision = revision + 1 WHERE ${keyOf[table]} = ? AND revision = ?`,
    [key, seen],
  )
  if (update.affectedRows === 1) return
  const [rows] = await sql.query(`SELECT revision FROM ${table} WHERE ${keyOf[table]} = ?`, [key])
  const [row] = rows as { revision: number }[]
  throw row ? new Stale(row.revision) : new NotThere(`There is no ${table} ${key}.`)
}
