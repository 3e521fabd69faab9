import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../infra/mysql/client.ts'

/**
 * Rows, of tables and indices, that the server reads for what `work` does over this connection: what a statement costs,
 * whatever else runs. MySQL counts the asking as well, so that is taken off.
 */
export async function rowsReadBy<T>(
  sql: Pick<Sql, 'query'>,
  work: () => Promise<T>,
): Promise<{ result: T; rows: number }> {
  const before = await soFar(sql)
  const after = await soFar(sql)
  const result = await work()
  return { result, rows: (await soFar(sql)) - after - (after - before) }
}

async function soFar(sql: Pick<Sql, 'query'>): Promise<number> {
  const [counts] = await sql.query<RowDataPacket[]>("SHOW SESSION STATUS LIKE 'Handler_read%'")
  return counts.reduce((sum, { Value }) => sum + Number(Value), 0)
}
