import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import { type Locale, locales } from './markets.ts'

/** What a product is called by besides its own text; a search finds it by these words. */
export interface ProductLabels {
  /** Names of its attribute values and options: "Solid oak", "Forest green", "55 inch". */
  values: Record<Locale, string[]>
  category: Record<Locale, string>
  department: Record<Locale, string>
  /** Its numbers with their units, or what they count: "44.1 cm", "3 persons". */
  measures: string[]
}

/** What of a product decides its labels. */
interface Labelled {
  categoryId: number
  attributes: { keyword: Record<string, string[]>; number: Record<string, number> }
  variants: { options: Record<string, string> }[]
}

/** Reads the labels of products, three statements whatever their number. A value the registry lacks has none. */
export async function loadLabels(
  sql: Sql,
  products: Labelled[],
): Promise<(product: Labelled) => ProductLabels> {
  const read = async (text: string, values: unknown[]) => (await sql.query<RowDataPacket[]>(text, values))[0]
  const used = new Map(products.flatMap(valuesOf).map(pair => [pair.join(' '), pair]))
  const values =
    used.size > 0
      ? await read(
          // "Dimmable: yes" is what "dimmable" looks for; what a thing is not, nobody does.
          `SELECT v.attribute_code, v.code, IF(v.code = 'yes', a.name_en, v.name_en) AS en,
             IF(v.code = 'yes', a.name_nl, v.name_nl) AS nl
           FROM attribute_value v JOIN attribute a ON a.code = v.attribute_code
           WHERE v.code <> 'no' AND (v.attribute_code, v.code) IN (?)`,
          [[...used.values()]],
        )
      : []
  const places = await read(
    `SELECT c.id, t.locale, t.name AS category, d.name AS department FROM category c
     JOIN category_text t ON t.category_id = c.id
     JOIN department_text d ON d.department_id = c.department_id AND d.locale = t.locale WHERE c.id IN (?)`,
    [products.map(({ categoryId }) => categoryId)],
  )
  const units = await read("SELECT code, unit FROM attribute WHERE kind = 'number'", [])
  const nameOf = new Map(values.map(row => [`${row.attribute_code} ${row.code}`, row]))
  const unitOf = new Map(units.map(row => [row.code as string, (row.unit ?? row.code) as string]))

  return product => {
    const names = valuesOf(product).flatMap(pair => nameOf.get(pair.join(' ')) ?? [])
    const each = <T>(pick: (locale: Locale) => T) =>
      Object.fromEntries(locales.map(locale => [locale, pick(locale)])) as Record<Locale, T>
    const place = (locale: Locale) =>
      places.find(row => row.id === product.categoryId && row.locale === locale)
    return {
      values: each(locale => [...new Set(names.map(row => row[locale] as string))]),
      category: each(locale => place(locale)?.category ?? ''),
      department: each(locale => place(locale)?.department ?? ''),
      measures: Object.entries(product.attributes.number).flatMap(([code, value]) => {
        const unit = unitOf.get(code)
        return unit ? [`${value} ${unit}`] : []
      }),
    }
  }
}

const valuesOf = ({ attributes, variants }: Labelled): [attribute: string, value: string][] => [
  ...Object.entries(attributes.keyword).flatMap(([code, values]) =>
    values.map((value): [string, string] => [code, value]),
  ),
  ...variants.flatMap(({ options }) => Object.entries(options)),
]
