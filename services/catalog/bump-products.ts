import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import { writeOutboxMany } from '../../infra/mysql/outbox.ts'
import type { Payload } from '../events.ts'

/** Which facts of a product a change moved; its copies are made anew even if it is none. */
export interface Moved {
  id: number
  text?: boolean
  offer?: boolean
  /** The categories that it came into or left. */
  categories?: number[]
}

/**
 * Bumps the versions of changed products, and of the categories whose membership changed, and tells of it through the
 * outbox, all in the caller's transaction. To be called last in it: the rows of categories are hot. `bulk`: there are many
 * of them, and a single change is not to wait for them.
 */
export async function bumpProducts(
  sql: Sql,
  moved: Moved[],
  correlationId?: string,
  urgency: { bulk?: boolean } = {},
): Promise<void> {
  if (moved.length === 0) return
  const idsWhere = (test: (one: Moved) => unknown) => [0, ...moved.filter(test).map(({ id }) => id)]
  const text = idsWhere(one => one.text)
  await sql.query(
    `UPDATE product SET version = version + 1, text_version = text_version + (id IN (?)),
       text_changed_at = IF(id IN (?), NOW(3), text_changed_at), offer_version = offer_version + (id IN (?))
     WHERE id IN (?)`,
    [text, text, idsWhere(one => one.offer), idsWhere(() => true)],
  )
  const versions = await bumpCategories(sql, [...new Set(moved.flatMap(one => one.categories ?? []))])
  const payloads = moved.map(
    ({ id, text, offer, categories = [] }): Payload<'product.changed'> => ({
      id,
      facts: [...(text ? [`p${id}` as const] : []), ...(offer ? [`o${id}` as const] : [])],
      memberships: categories.flatMap(category => {
        const version = versions.get(category)
        return version ? [{ category, version }] : []
      }),
    }),
  )
  await writeOutboxMany(sql, 'product.changed', payloads, correlationId, urgency)
}

async function bumpCategories(sql: Sql, ids: number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map()
  await sql.query('UPDATE category SET version = version + 1 WHERE id IN (?)', [ids])
  const [rows] = await sql.query<RowDataPacket[]>('SELECT id, version FROM category WHERE id IN (?)', [ids])
  return new Map(rows.map(({ id, version }) => [id, version]))
}
