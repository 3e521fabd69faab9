import type { RowDataPacket } from 'mysql2'
import { inTransaction, type Pool, type Sql } from '../../../infra/mysql/client.ts'
import { correlationId } from '../../../infra/telemetry/correlation-id.ts'
import { changeLabels } from '../change-labels.ts'
import { Conflict, NotThere } from './refusals.ts'

/** Brands are what products say they are; there is no list of them beside that. */
export async function listBrands(sql: Sql): Promise<{ name: string; products: number }[]> {
  const [rows] = await sql.query<RowDataPacket[]>(
    "SELECT brand, COUNT(*) AS n FROM product WHERE status <> 'deleted' GROUP BY brand ORDER BY brand",
  )
  return rows.map(({ brand, n }) => ({ name: brand, products: Number(n) }))
}

/**
 * Gives a brand another name: its products take it chunk by chunk, through the queue. A name that is there already
 * would make one brand of two, which could not be undone, so it has to be asked for. Throws NotThere or Conflict.
 */
export async function renameBrand(pool: Pool, from: string, to: string, join: boolean): Promise<void> {
  await inTransaction(pool, async sql => {
    const has = async (brand: string) =>
      (await sql.execute<RowDataPacket[]>('SELECT 1 FROM product WHERE brand = ? LIMIT 1', [brand]))[0]
        .length > 0
    if (!(await has(from))) throw new NotThere(`No product is of the brand ${from}.`)
    if (from.toLowerCase() !== to.toLowerCase() && !join && (await has(to)))
      throw new Conflict(`There is a brand ${to} already; send "join": true to make one of the two.`)
    await changeLabels(sql, [{ of: 'brand', from, to }], correlationId.getStore())
  })
}
