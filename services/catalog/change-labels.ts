import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import { writeOutbox, writeOutboxMany } from '../../infra/mysql/outbox.ts'
import type { Label } from '../events.ts'
import { bumpProducts } from './bump-products.ts'

/** How many products one transaction takes on. */
const CHUNK = 500

/**
 * To be called in the transaction that changed the taxonomy: bumps the fact `nav` and, once pages know the new names, has
 * the products made anew that show and are found by `labels`: a chunk at a time, each beginning the next through the outbox.
 */
export async function changeTaxonomy(sql: Sql, labels: Label[], correlationId?: string): Promise<void> {
  await sql.execute('UPDATE taxonomy SET version = version + 1')
  await writeOutbox(sql, 'taxonomy.changed', { labels }, correlationId)
}

/** Has products made anew for labels that are not in the taxonomy: a brand, which they take over in the same chunks. */
export const changeLabels = (sql: Sql, labels: Label[], correlationId?: string): Promise<void> =>
  writeOutboxMany(
    sql,
    'label.changed',
    labels.map(label => ({ label, after: 0 })),
    correlationId,
  )

/** One chunk of a changed label, in the caller's transaction; returns how many products it was for. */
export async function relabelChunk(
  sql: Sql,
  { label, after }: { label: Label; after: number },
  correlationId?: string,
  chunk = CHUNK,
): Promise<number> {
  const { text, values } = carriers(label)
  const [rows] = await sql.query<RowDataPacket[]>(
    `SELECT p.id FROM product p WHERE p.id > ? AND ${text} ORDER BY p.id LIMIT ? FOR UPDATE`,
    [after, ...values, chunk],
  )
  const ids = rows.map(({ id }) => id as number)
  if (label.of === 'brand' && ids.length > 0)
    await sql.query('UPDATE product SET brand = ? WHERE id IN (?)', [label.to, ids])
  await bumpProducts(
    sql,
    ids.map(id => ({ id, text: true })),
    correlationId,
    { bulk: true },
  )
  if (ids.length === chunk)
    await writeOutbox(sql, 'label.changed', { label, after: ids.at(-1) }, correlationId)
  return ids.length
}

/** The condition that a product carries the label. Codes are quoted in paths, since they may hold a hyphen. */
function carriers(label: Label): { text: string; values: (string | number)[] } {
  if (label.of === 'brand') return { text: 'p.brand = ?', values: [label.from] }
  if (label.of === 'category') return { text: 'p.category_id = ?', values: [label.id] }
  if (label.of === 'department')
    return {
      text: 'p.category_id IN (SELECT c.id FROM category c WHERE c.department_id = ?)',
      values: [label.id],
    }
  if (label.of === 'attribute')
    return {
      text: `(JSON_CONTAINS_PATH(p.attributes, 'one', ?, ?) OR EXISTS (
        SELECT 1 FROM variant v WHERE v.product_id = p.id AND JSON_CONTAINS_PATH(v.options, 'one', ?)))`,
      values: [`$.keyword."${label.code}"`, `$.number."${label.code}"`, `$."${label.code}"`],
    }
  return {
    text: `(JSON_CONTAINS(p.attributes, JSON_QUOTE(?), ?) OR EXISTS (
      SELECT 1 FROM variant v WHERE v.product_id = p.id AND JSON_UNQUOTE(JSON_EXTRACT(v.options, ?)) = ?))`,
    values: [label.code, `$.keyword."${label.attribute}"`, `$."${label.attribute}"`, label.code],
  }
}
