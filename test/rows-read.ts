import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../infra/mysql/client.ts'

/** Rows, of tables and indices, that the server has read for this connection so far: what a statement costs, whatever else runs. */
export async function rowsRead(sql: Pick<Sql, 'query'>): Promise<number> {
  const [rows] = await sql.query<RowDataPacket[]>("SHOW SESSION STATUS LIKE 'Handler_read%'")
  return rows.reduce((sum, { Value }) => sum + Number(Value), 0)
}
