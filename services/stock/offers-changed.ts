import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import { writeOutboxEach } from '../../infra/mysql/outbox.ts'
import type { Movement } from '../events.ts'

/**
 * Moves the version of each offer whose shown stock changed with these movements, once, and writes of it to the outbox
 * with the request that caused the last of them; as bulk if all of them are. Three statements, however many they are.
 */
export async function offersChanged(
  sql: Sql,
  moved: { movement: Movement; correlationId: string | undefined }[],
): Promise<void> {
  const causes = new Map<number, { correlationId: string | undefined; bulk: boolean }>()
  for (const { movement, correlationId } of moved)
    for (const { product, shown } of movement.lines) {
      if (!shown) continue
      const bulk = movement.bulk === true && (causes.get(product)?.bulk ?? true)
      causes.set(product, { correlationId, bulk })
    }
  if (causes.size === 0) return
  // In the order of their ids, as all who change products lock them.
  const [rows] = await sql.query<RowDataPacket[]>(
    'SELECT id FROM product WHERE id IN (?) ORDER BY id FOR UPDATE',
    [[...causes.keys()]],
  )
  const ids = rows.map(({ id }) => id as number)
  if (ids.length === 0) return
  await sql.query(
    'UPDATE product SET version = version + 1, offer_version = offer_version + 1 WHERE id IN (?)',
    [ids],
  )
  const messages = ids.map(id => ({
    payload: { id, facts: [`o${id}`] },
    correlationId: causes.get(id)?.correlationId,
    bulk: causes.get(id)?.bulk ?? false,
  }))
  await writeOutboxEach(sql, 'product.changed', messages)
}
