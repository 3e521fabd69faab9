import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import { writeOutbox } from '../../infra/mysql/outbox.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { type Membership, noteMemberships, readMemberships } from './membership.ts'
import { readTaxonomy } from './taxonomy.ts'

/**
 * The same for what there is little of: the taxonomy and the memberships of categories. One that is behind, ahead or missing
 * in Redis for more than `settledSeconds` goes its normal way again, with a version above both. Returns how many.
 */
export async function reconcileTaxonomy(sql: Sql, redis: Redis, settledSeconds: number): Promise<number> {
  const [categories] = await sql.query<RowDataPacket[]>(
    'SELECT id, version FROM category WHERE changed_at <= NOW(3) - INTERVAL ? SECOND',
    [settledSeconds],
  )
  const [taxonomies] = await sql.query<RowDataPacket[]>(
    'SELECT version FROM taxonomy WHERE changed_at <= NOW(3) - INTERVAL ? SECOND',
    [settledSeconds],
  )
  const shown = await readMemberships(
    redis,
    categories.map(({ id }) => id),
  )
  const drifted = categories.filter(({ id, version }) => shown.get(id) !== version)
  for (const { id, version } of drifted) {
    const next: Membership = { category: id, version: Math.max(version, shown.get(id) ?? 0) + 1 }
    await sql.query('UPDATE category SET version = ? WHERE id = ? AND version < ?', [
      next.version,
      id,
      next.version,
    ])
    await noteMemberships(redis, [next])
  }
  const [taxonomy] = taxonomies
  const seen = taxonomy ? ((await readTaxonomy(redis))?.version ?? 0) : 0
  if (!taxonomy || seen === taxonomy.version) return drifted.length
  await sql.query('UPDATE taxonomy SET version = GREATEST(version, ?) + 1', [seen])
  await writeOutbox(sql, 'taxonomy.changed', { labels: [] })
  return drifted.length + 1
}
