import type { Sql } from '../../infra/mysql/client.ts'
import { writeOutboxMany } from '../../infra/mysql/outbox.ts'
import type { Payload } from '../events.ts'
import type { Drift } from './find-drift.ts'

/**
 * Heals by the normal path, in the caller's transaction: the version moves beyond every copy's (an equal one would be refused
 * and heal nothing), and the products are projected again. Their pages are purged as well: they may show the drift.
 */
export async function healDrift(sql: Sql, drift: Drift[]): Promise<void> {
  const ids = [...new Set(drift.map(({ id }) => id))].sort((a, b) => a - b)
  if (ids.length === 0) return
  for (const { id, seen } of drift.filter(({ kind }) => kind === 'ahead'))
    await sql.execute('UPDATE product SET version = ? WHERE id = ? AND version < ?', [seen, id, seen])
  // A document that somebody deleted has left its version plus one behind, for a minute and where nobody can read it.
  const missing = [0, ...drift.filter(({ kind }) => kind === 'missing').map(({ id }) => id)]
  await sql.query('UPDATE product SET version = version + 1 + (id IN (?)) WHERE id IN (?)', [missing, ids])
  await writeOutboxMany(
    sql,
    'product.changed',
    ids.map((id): Payload<'product.changed'> => ({ id, facts: [`p${id}`, `o${id}`], memberships: [] })),
  )
}
