import type { RowDataPacket } from 'mysql2'
import { z } from 'zod'
import { inTransaction, type Pool, type Sql } from '../../../infra/mysql/client.ts'
import { correlationId } from '../../../infra/telemetry/correlation-id.ts'
import type { Label } from '../../events.ts'
import { changeTaxonomy } from '../change-labels.ts'
import { loadTaxonomy } from '../taxonomy.ts'
import { Conflict, NotThere, Unfit } from './refusals.ts'
import { moveRevision } from './revised.ts'

const name = z.string().trim().min(1).max(80)
const names = z.strictObject({ en: name, nl: name })
const hex = z.string().regex(/^#[0-9a-f]{6}$/, 'must be #rrggbb in small letters')
const code = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/, 'must be a code: small letters, digits, hyphens')

export const attributeEdit = z.strictObject({ name: names.partial() })
export const valueInput = z.strictObject({ code, name: names, hex: hex.nullable().default(null) })
export const valueEdit = z.strictObject({ name: names.partial().default({}), hex: hex.nullable().optional() })

/** The registry of attributes with their values, and the revision of each attribute. */
export async function readAttributes(sql: Sql) {
  const { attributes } = await loadTaxonomy(sql)
  const [rows] = await sql.query<RowDataPacket[]>('SELECT code, revision FROM attribute')
  const revisions = new Map(rows.map(({ code, revision }) => [code, revision as number]))
  return attributes.map(attribute => ({ ...attribute, revision: revisions.get(attribute.code) ?? 0 }))
}
type AttributeState = Awaited<ReturnType<typeof readAttributes>>[number]

/** Changes what an attribute is called; every product that shows it follows. Throws Stale or NotThere. */
export const editAttribute = (
  pool: Pool,
  code: string,
  revision: number,
  { name }: z.infer<typeof attributeEdit>,
): Promise<AttributeState> =>
  change(pool, code, revision, [{ of: 'attribute', code }], async (sql, before) => {
    const after = { en: name.en ?? before.name.en, nl: name.nl ?? before.name.nl }
    await sql.execute('UPDATE attribute SET name_en = ?, name_nl = ? WHERE code = ?', [
      after.en,
      after.nl,
      code,
    ])
  })

/** A further value. No product has it yet, so none is made anew. Throws Conflict when there is one of that code. */
export const addValue = (
  pool: Pool,
  attribute: string,
  revision: number,
  { code, name, hex }: z.infer<typeof valueInput>,
): Promise<AttributeState> =>
  change(pool, attribute, revision, [], async (sql, { kind, values }) => {
    if (kind !== 'keyword')
      throw new Unfit([{ field: 'code', message: 'the attribute takes numbers, not values' }])
    if (Object.hasOwn(values, code)) throw new Conflict(`There is a value ${code} already.`)
    const last = Math.max(0, ...Object.values(values).map(({ position }) => position))
    await sql.execute(
      'INSERT INTO attribute_value (attribute_code, code, position, name_en, name_nl, hex) VALUES (?, ?, ?, ?, ?, ?)',
      [attribute, code, last + 1, name.en, name.nl, hex],
    )
  })

/** Changes what a value is called or its colour; every product that has it follows. */
export const editValue = (
  pool: Pool,
  attribute: string,
  revision: number,
  value: string,
  { name, hex }: z.infer<typeof valueEdit>,
): Promise<AttributeState> =>
  change(pool, attribute, revision, [{ of: 'value', attribute, code: value }], async (sql, { values }) => {
    const before = Object.hasOwn(values, value) ? values[value] : undefined
    if (!before) throw new NotThere(`The attribute ${attribute} has no value ${value}.`)
    const after = { en: name.en ?? before.name.en, nl: name.nl ?? before.name.nl }
    await sql.execute(
      'UPDATE attribute_value SET name_en = ?, name_nl = ?, hex = ? WHERE attribute_code = ? AND code = ?',
      [after.en, after.nl, hex === undefined ? before.hex : hex, attribute, value],
    )
  })

function change(
  pool: Pool,
  code: string,
  revision: number,
  labels: Label[],
  write: (sql: Sql, before: AttributeState) => Promise<void>,
): Promise<AttributeState> {
  return inTransaction(pool, async sql => {
    await moveRevision(sql, 'attribute', code, revision)
    const read = async () =>
      (await readAttributes(sql)).find(attribute => attribute.code === code) as AttributeState
    await write(sql, await read())
    await changeTaxonomy(sql, labels, correlationId.getStore())
    return read()
  })
}
