import type { Sql } from '../../../infra/mysql/client.ts'
import { correlationId } from '../../../infra/telemetry/correlation-id.ts'
import { changeTaxonomy } from '../change-labels.ts'

/** Adds values that a file names and the registry lacks, under the same name in both languages. */
export async function addValues(
  sql: Sql,
  values: { attribute: string; code: string; name: string }[],
): Promise<void> {
  if (values.length === 0) return
  for (const { attribute, code, name } of values)
    await sql.query(
      `INSERT IGNORE INTO attribute_value (attribute_code, code, position, name_en, name_nl)
       SELECT ?, ?, COALESCE(MAX(position), 0) + 1, ?, ? FROM attribute_value WHERE attribute_code = ?`,
      [attribute, code, name, name, attribute],
    )
  await sql.query('UPDATE attribute SET revision = revision + 1 WHERE code IN (?)', [
    values.map(({ attribute }) => attribute),
  ])
  await changeTaxonomy(sql, [], correlationId.getStore())
}
