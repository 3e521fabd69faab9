import type { PoolConnection } from '../mysql/client.ts'
import { keywords, numbers } from './data/attributes.ts'
import { allSizes } from './data/axes.ts'
import { finishes } from './data/finishes.ts'
import { materials } from './data/materials.ts'
import { palette } from './data/palette.ts'
import { departments } from './departments/index.ts'
import { slug } from './slug.ts'
import { categories } from './taxonomy.ts'

const languages = ['en', 'nl'] as const
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

type Value = readonly [code: string, en: string, nl: string, hex?: string]

/** Attributes with a closed set of values, and their values, in the order of a product page. */
export function keywordRegistry(): { code: string; en: string; nl: string; values: Value[] }[] {
  const materialValues = Object.entries(materials).map(
    ([code, [en, nl]]): Value => [code, capital(en), capital(nl)],
  )
  return [
    { code: 'colour', en: 'Colour', nl: 'Kleur', values: valuesOf(palette) },
    {
      code: 'size',
      en: 'Size',
      nl: 'Maat',
      values: allSizes().map(({ code, name }): Value => [code, ...name]),
    },
    { code: 'material', en: 'Material', nl: 'Materiaal', values: materialValues },
    { code: 'upholstery', en: 'Upholstery', nl: 'Bekleding', values: materialValues },
    { code: 'finish', en: 'Finish', nl: 'Afwerking', values: valuesOf(finishes) },
    ...Object.entries(keywords).map(([code, [en, nl, values]]) => ({
      code,
      en,
      nl,
      values: valuesOf(values),
    })),
  ]
}

const valuesOf = (table: Readonly<Record<string, readonly [string, string, string?]>>): Value[] =>
  Object.entries(table).map(([code, texts]) => [code, ...texts])

/** Writes departments, categories and the registry of attributes. */
export async function writeRegistry(sql: PoolConnection): Promise<void> {
  const write = (table: string, rows: unknown[][]) => sql.query(`INSERT INTO ${table} VALUES ?`, [rows])
  await write(
    'department (id, code, position, tint)',
    departments.map(({ code, tint }, index) => [index + 1, code, index + 1, tint]),
  )
  await write(
    'department_text (department_id, locale, slug, name, intro)',
    departments.flatMap((department, index) =>
      languages.map(locale => {
        const [name, intro] = department[locale]
        return [index + 1, locale, slug(name), name, intro]
      }),
    ),
  )
  await write(
    'category (id, department_id, code, position)',
    categories.map(({ id, departmentId, code }) => [id, departmentId, code, id]),
  )
  await write(
    'category_text (category_id, locale, slug, name, intro)',
    categories.flatMap(category =>
      languages.map(locale => {
        const [name, intro] = category[locale]
        return [category.id, locale, slug(name), name, intro]
      }),
    ),
  )
  await writeAttributes(write)
}

async function writeAttributes(write: (table: string, rows: unknown[][]) => Promise<unknown>): Promise<void> {
  const words = keywordRegistry()
  await write('attribute (code, kind, unit, position, name_en, name_nl)', [
    ...words.map(({ code, en, nl }, index) => [code, 'keyword', null, index + 1, en, nl]),
    ...Object.entries(numbers).map(([code, [unit, en, nl]], index) => [
      code,
      'number',
      unit,
      words.length + index + 1,
      en,
      nl,
    ]),
  ])
  await write(
    'attribute_value (attribute_code, code, position, name_en, name_nl, hex)',
    words.flatMap(({ code, values }) =>
      values.map(([value, en, nl, hex], index) => [code, value, index + 1, en, nl, hex ?? null]),
    ),
  )
}
