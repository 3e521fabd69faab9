import { z } from 'zod'
import type { Attribute } from '../taxonomy.ts'
import { defaultSort, emptyQuery, filterable, type ListingQuery, type Range, sorts } from './listing-query.ts'
import { cleanQuery } from './words.ts'

export type Pairs = readonly (readonly [name: string, value: string])[]
export interface ParameterProblem {
  field: string
  message: string
}

const MOST_VALUES = 50
const LAST_PAGE = 100_000
const number = z
  .string()
  .regex(/^\d{1,7}(?:\.\d{1,2})?$/, 'must be a number like 12 or 12.50')
  .transform(Number)

/** The parameters that every listing understands; attributes of the registry come on top. */
export const listingParameters = {
  q: z.string().max(200, 'must have at most 200 characters').describe('What to look for; also a SKU or EAN.'),
  category: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/, 'must be the code of a category')
    .describe('Code of a category or department.'),
  brand: z.string().min(1).max(80).describe('Name of a brand; may be repeated.'),
  rating: z.enum(['2', '3', '4']).transform(Number).describe('At least so many stars.'),
  availability: z.enum(['in_stock']).describe('Only what can be delivered.'),
  sale: z.enum(['1']).describe('Only what is written down.'),
  price_from: number.describe('In whole units of the currency.'),
  price_to: number.describe('In whole units of the currency.'),
  sort: z.enum(sorts).describe('Default: relevance with q, else popularity.'),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'must be a number from 1')
    .transform(Number)
    .refine(page => page <= LAST_PAGE, 'must be at most 100000'),
}

/**
 * What an address asks for. Values that make no sense are left out and named in `problems`: a page ignores them, for a
 * person follows links; the API refuses them, for a program should be told. Names that mean nothing are in `unknown`.
 */
export function parseListing(
  pairs: Pairs,
  registry: readonly Attribute[],
): { query: ListingQuery; problems: ParameterProblem[]; unknown: string[] } {
  const query = emptyQuery()
  const problems: ParameterProblem[] = []
  const unknown = new Set<string>()
  const attributes = attributeNames(registry)
  let sort: ListingQuery['sort'] | undefined

  const read = <T>(name: keyof typeof listingParameters, value: string): T | undefined => {
    const parsed = listingParameters[name].safeParse(value)
    if (parsed.success) return parsed.data as T
    problems.push({ field: name, message: parsed.error.issues[0]?.message ?? 'is not valid' })
    return undefined
  }
  const readRange = (name: string, value: string, range: Range, end: keyof Range) => {
    const parsed = number.safeParse(value.replace(',', '.'))
    if (parsed.success) range[end] = parsed.data
    else problems.push({ field: name, message: parsed.error.issues[0]?.message ?? 'is not valid' })
  }

  for (const [name, value] of pairs) {
    if (name === 'q') query.text = cleanQuery(value)
    if (value === '') continue
    if (name === 'q') read('q', value)
    else if (name === 'category') set(query, 'category', read('category', value))
    else if (name === 'brand') add(query.brands, read('brand', value))
    else if (name === 'rating') set(query, 'rating', read('rating', value))
    else if (name === 'availability') query.inStock = read('availability', value) !== undefined
    else if (name === 'sale') query.sale = read('sale', value) !== undefined
    else if (name === 'price_from') readRange(name, value, query.price, 'from')
    else if (name === 'price_to') readRange(name, value, query.price, 'to')
    else if (name === 'sort') sort = read('sort', value)
    else if (name === 'page') query.page = read<number>('page', value) ?? 1
    else {
      const known = attributes.get(name)
      if (!known) unknown.add(name)
      else if (known.end) {
        query.numbers[known.attribute.code] ??= {}
        readRange(name, value, query.numbers[known.attribute.code] ?? {}, known.end)
      } else
        for (const code of value.split(',')) {
          if (Object.hasOwn(known.attribute.values, code)) {
            query.keywords[name] ??= []
            add(query.keywords[name] ?? [], code)
          } else if (code)
            problems.push({ field: name, message: `has no value ${JSON.stringify(code.slice(0, 40))}` })
        }
    }
  }
  for (const values of [query.brands, ...Object.values(query.keywords)]) values.sort()
  for (const [code, range] of Object.entries(query.numbers))
    if (range.from === undefined && range.to === undefined) delete query.numbers[code]
  query.sort = sort === 'relevance' || sort === undefined ? defaultSort(query) : sort
  return { query, problems, unknown: [...unknown] }
}

/** Names of parameters to the attribute they filter by: a keyword by its code, a number by `code_from` and `code_to`. */
export function attributeNames(
  registry: readonly Attribute[],
): Map<string, { attribute: Attribute; end?: keyof Range }> {
  const names = new Map<string, { attribute: Attribute; end?: keyof Range }>()
  for (const attribute of filterable(registry))
    if (attribute.kind === 'keyword') names.set(attribute.code, { attribute })
    else for (const end of ['from', 'to'] as const) names.set(`${attribute.code}_${end}`, { attribute, end })
  return names
}

function add(values: string[], value: string | undefined): void {
  if (value !== undefined && values.length < MOST_VALUES && !values.includes(value)) values.push(value)
}

function set<K extends 'category' | 'rating'>(
  query: ListingQuery,
  key: K,
  value: ListingQuery[K] | undefined,
): void {
  if (value !== undefined) query[key] = value
}
