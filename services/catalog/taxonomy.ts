import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import type { Locale } from './markets.ts'

type Texts = Record<Locale, { slug: string; name: string; intro: string }>

export interface Category {
  id: number
  code: string
  /** Version of the fact `c<id>`, the membership of the category. */
  version: number
  texts: Texts
}

export interface Department {
  id: number
  code: string
  tint: string
  texts: Texts
  categories: Category[]
}

export interface Attribute {
  code: string
  kind: 'keyword' | 'number'
  unit: string | null
  name: Record<Locale, string>
  values: Record<string, { name: Record<Locale, string>; hex: string | null; position: number }>
}

/** What every page needs to name things: departments with categories, attributes with values. */
export interface Taxonomy {
  /** Version of the fact `nav`. */
  version: number
  departments: Department[]
  attributes: Attribute[]
}

/** Reads the taxonomy from the source of truth. */
export async function loadTaxonomy(sql: Sql): Promise<Taxonomy> {
  const rows = async (text: string) => (await sql.query<RowDataPacket[]>(text))[0]
  // First: what is read after it is at least as new.
  const [current] = await rows('SELECT version FROM taxonomy')
  const departments = await rows('SELECT id, code, tint FROM department ORDER BY position')
  const departmentTexts = await rows(
    'SELECT department_id AS id, locale, slug, name, intro FROM department_text',
  )
  const categories = await rows('SELECT id, department_id, code, version FROM category ORDER BY position')
  const categoryTexts = await rows('SELECT category_id AS id, locale, slug, name, intro FROM category_text')
  const attributes = await rows('SELECT code, kind, unit, name_en, name_nl FROM attribute ORDER BY position')
  const values = await rows('SELECT * FROM attribute_value ORDER BY position')
  const texts = (from: RowDataPacket[], id: number) =>
    Object.fromEntries(
      from
        .filter(row => row.id === id)
        .map(({ locale, slug, name, intro }) => [locale, { slug, name, intro }]),
    ) as Texts
  return {
    version: current?.version ?? 1,
    departments: departments.map(({ id, code, tint }) => ({
      id,
      code,
      tint,
      texts: texts(departmentTexts, id),
      categories: categories
        .filter(category => category.department_id === id)
        .map(category => ({
          id: category.id,
          code: category.code,
          version: category.version,
          texts: texts(categoryTexts, category.id),
        })),
    })),
    attributes: attributes.map(({ code, kind, unit, name_en, name_nl }) => ({
      code,
      kind,
      unit,
      name: { en: name_en, nl: name_nl },
      values: Object.fromEntries(
        values
          .filter(value => value.attribute_code === code)
          .map(({ code, name_en, name_nl, hex, position }) => [
            code,
            { name: { en: name_en, nl: name_nl }, hex, position },
          ]),
      ),
    })),
  }
}

const WRITE_IF_NEWER = `
local old = redis.call('GET', KEYS[1])
if old and cjson.decode(old).version > tonumber(ARGV[1]) then return end
redis.call('SET', KEYS[1], ARGV[2])`

/** Stores the taxonomy unless a newer one is there. */
export async function writeTaxonomy(redis: Redis, taxonomy: Taxonomy): Promise<void> {
  await redis.eval(WRITE_IF_NEWER, 1, keys.taxonomy, taxonomy.version, JSON.stringify(taxonomy))
}

/** The taxonomy as Redis holds it, or null before the first fill. */
export async function readTaxonomy(redis: Redis): Promise<Taxonomy | null> {
  const text = await redis.get(keys.taxonomy)
  return text ? (JSON.parse(text) as Taxonomy) : null
}
