import type { ResultSetHeader } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import { writeOutbox } from '../../infra/mysql/outbox.ts'
import type { Movement } from '../events.ts'

/**
 * Moves the version of each offer whose shown stock changed with these movements, once, and writes of it to the outbox
 * with the request that caused the last of them.
 */
export async function offersChanged(
  sql: Sql,
  moved: { movement: Movement; correlationId: string | undefined }[],
): Promise<void> {
  const causes = new Map<number, string | undefined>()
  for (const { movement, correlationId } of moved)
    for (const { product, shown } of movement.lines) if (shown) causes.set(product, correlationId)
  for (const [product, cause] of [...causes].sort(([a], [b]) => a - b)) {
    const [update] = await sql.execute<ResultSetHeader>(
      'UPDATE product SET version = version + 1, offer_version = offer_version + 1 WHERE id = ?',
      [product],
    )
    if (update.affectedRows === 1)
      await writeOutbox(sql, 'product.changed', { id: product, facts: [`o${product}`] }, cause)
  }
}
