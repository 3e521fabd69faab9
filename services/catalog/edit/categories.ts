import type { ResultSetHeader, RowDataPacket } from 'mysql2'
import { z } from 'zod'
import { inTransaction, type Pool, type Sql } from '../../../infra/mysql/client.ts'
import { correlationId } from '../../../infra/telemetry/correlation-id.ts'
import { changeTaxonomy } from '../change-labels.ts'
import { Conflict, inWords, NotThere, Stale, Unfit } from './refusals.ts'
import { moveRevision } from './revised.ts'

const text = z.strictObject({
  name: z.string().trim().min(1).max(120),
  slug: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be words of small letters, joined by hyphens'),
  intro: z.string().trim().max(400),
})
export const categoryInput = z.strictObject({
  department: z.string().max(64).describe('Code of the department that it stands in.'),
  code: z
    .string()
    .max(64)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be words of small letters, joined by hyphens'),
  texts: z.strictObject({ en: text, nl: text }),
})
export const categoryEdit = z.strictObject({
  texts: z.strictObject({ en: text.partial().optional(), nl: text.partial().optional() }),
})

type Texts = z.infer<typeof text>

export interface CategoryState {
  id: number
  code: string
  department: string
  revision: number
  texts: Record<'en' | 'nl', Texts>
}

export async function readCategories(sql: Sql, id?: number): Promise<CategoryState[]> {
  const [rows] = await sql.query<RowDataPacket[]>(
    `SELECT c.id, c.code, c.revision, d.code AS department, t.locale, t.name, t.slug, t.intro
     FROM category c JOIN department d ON d.id = c.department_id JOIN category_text t ON t.category_id = c.id
     ${id === undefined ? '' : 'WHERE c.id = ?'} ORDER BY c.position, c.id`,
    id === undefined ? [] : [id],
  )
  return [...Map.groupBy(rows, row => row.id as number).values()].map(own => {
    const [{ id, code, department, revision } = {} as RowDataPacket] = own
    const texts = own.map(({ locale, name, slug, intro }) => [locale, { name, slug, intro }])
    return { id, code, department, revision, texts: Object.fromEntries(texts) }
  })
}

export async function readCategory(sql: Sql, id: number): Promise<CategoryState> {
  const [found] = await readCategories(sql, id)
  if (!found) throw new NotThere(`There is no category ${id}.`)
  return found
}

export async function createCategory(
  pool: Pool,
  input: z.infer<typeof categoryInput>,
): Promise<CategoryState> {
  return worded(() =>
    inTransaction(pool, async sql => {
      const [[department]] = await sql.execute<RowDataPacket[]>('SELECT id FROM department WHERE code = ?', [
        input.department,
      ])
      if (!department)
        throw new Unfit([{ field: 'department', message: `there is no department ${input.department}` }])
      await checkSlugs(sql, input.texts)
      const [[last]] = await sql.query<RowDataPacket[]>(
        'SELECT COALESCE(MAX(id), 0) AS id, COALESCE(MAX(position), 0) AS position FROM category FOR UPDATE',
      )
      const id = Number(last?.id) + 1
      await sql.execute('INSERT INTO category (id, department_id, code, position) VALUES (?, ?, ?, ?)', [
        id,
        department.id,
        input.code,
        Number(last?.position) + 1,
      ])
      for (const locale of ['en', 'nl'] as const) {
        const { slug, name, intro } = input.texts[locale]
        await sql.execute(
          'INSERT INTO category_text (category_id, locale, slug, name, intro) VALUES (?, ?, ?, ?, ?)',
          [id, locale, slug, name, intro],
        )
      }
      await changeTaxonomy(sql, [], correlationId.getStore())
      return readCategory(sql, id)
    }),
  )
}

/** Renames a category; every product that shows its name follows. Throws Stale, NotThere, Unfit or Conflict. */
export function editCategory(
  pool: Pool,
  id: number,
  revision: number,
  { texts }: z.infer<typeof categoryEdit>,
): Promise<CategoryState> {
  return worded(() =>
    inTransaction(pool, async sql => {
      const before = await readCategory(sql, id)
      if (before.revision !== revision) throw new Stale(before.revision)
      const after = { en: merged(before.texts.en, texts.en), nl: merged(before.texts.nl, texts.nl) }
      if (JSON.stringify(after) === JSON.stringify(before.texts)) return before
      await moveRevision(sql, 'category', id, revision)
      await checkSlugs(sql, texts, id)
      for (const locale of ['en', 'nl'] as const)
        await sql.execute(
          'UPDATE category_text SET slug = ?, name = ?, intro = ? WHERE category_id = ? AND locale = ?',
          [after[locale].slug, after[locale].name, after[locale].intro, id, locale],
        )
      await changeTaxonomy(sql, [{ of: 'category', id }], correlationId.getStore())
      return readCategory(sql, id)
    }),
  )
}

const merged = (before: Texts, edit: { [part in keyof Texts]?: string | undefined } = {}): Texts => ({
  name: edit.name ?? before.name,
  slug: edit.slug ?? before.slug,
  intro: edit.intro ?? before.intro,
})

/** Takes an empty category away. Throws Conflict while it has products, deleted ones included, since they keep their rows. */
export function deleteCategory(pool: Pool, id: number, revision: number): Promise<void> {
  return inTransaction(pool, async sql => {
    await moveRevision(sql, 'category', id, revision)
    const [users] = await sql.execute<RowDataPacket[]>(
      'SELECT 1 FROM product WHERE category_id = ? LIMIT 1',
      [id],
    )
    if (users.length > 0)
      throw new Conflict('It has products, or had some that were deleted: move them first.')
    await sql.execute('DELETE FROM category_text WHERE category_id = ?', [id])
    await sql.execute<ResultSetHeader>('DELETE FROM category WHERE id = ?', [id])
    await changeTaxonomy(sql, [], correlationId.getStore())
  })
}

/** Departments and categories share one path: a slug of either must be free. */
async function checkSlugs(
  sql: Sql,
  texts: Partial<Record<'en' | 'nl', { slug?: string | undefined } | undefined>>,
  id = 0,
): Promise<void> {
  for (const locale of ['en', 'nl'] as const) {
    const slug = texts[locale]?.slug
    if (!slug) continue
    const [taken] = await sql.execute<RowDataPacket[]>(
      `SELECT 1 FROM category_text WHERE locale = ? AND slug = ? AND category_id <> ?
       UNION SELECT 1 FROM department_text WHERE locale = ? AND slug = ?`,
      [locale, slug, id, locale, slug],
    )
    if (taken.length > 0) throw new Conflict(`The address ${slug} is taken (${locale}).`)
  }
}

const worded = <T>(work: () => Promise<T>): Promise<T> =>
  work().catch(error => {
    throw inWords(error)
  })
