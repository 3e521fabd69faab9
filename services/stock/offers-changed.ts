import type { ResultSetHeader } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import { writeOutbox } from '../../infra/mysql/outbox.ts'
import { correlationId } from '../../infra/telemetry/correlation-id.ts'
import type { Movement } from '../events.ts'

/** Moves the version of each offer whose shown stock changed with these movements, and writes of it to the outbox. */
export async function offersChanged(sql: Sql, movements: Movement[]): Promise<void> {
  const shown = movements.flatMap(({ lines }) => lines.filter(line => line.shown))
  for (const product of [...new Set(shown.map(line => line.product))].sort((a, b) => a - b)) {
    const [update] = await sql.execute<ResultSetHeader>(
      'UPDATE product SET version = version + 1, offer_version = offer_version + 1 WHERE id = ?',
      [product],
    )
    if (update.affectedRows === 1)
      await writeOutbox(
        sql,
        'product.changed',
        { id: product, facts: [`o${product}`] },
        correlationId.getStore(),
      )
  }
}
