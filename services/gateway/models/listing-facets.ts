import {
  type Attribute,
  type ListingQuery,
  type ListingResult,
  type Market,
  markets,
} from '../../catalog/index.ts'
import type { FacetModel, FacetValue, PriceRangeModel, RangeModel } from '../views/models.ts'
import { listingWords } from './listing-words.ts'

/** Attributes whose values have an order of their own; all others show what is chosen, then the commonest. */
const IN_ORDER = /(^|_)(size|class|level)$/

/** The groups of choices: attributes as the catalogue has them, then brand, rating, offers and stock. */
export function toFacets(
  query: ListingQuery,
  { profile, facets }: ListingResult,
  market: Market,
): FacetModel[] {
  const { locale } = markets[market]
  const words = listingWords[locale]
  const attributes = profile.keywords.map(
    (attribute): FacetModel => ({
      code: attribute.code,
      name: attribute.name[locale],
      values: toValues(
        attribute,
        facets.keywords.get(attribute.code),
        query.keywords[attribute.code],
        locale,
      ),
    }),
  )
  const one = (
    code: string,
    name: string,
    value: string,
    label: string,
    count: number,
    selected: boolean,
  ) => ({
    code,
    name,
    values: [{ code: value, name: label, count, selected }],
  })
  const brands = withChosen(facets.brands, query.brands).sort(
    (a, b) => chosenFirst(query.brands)(a, b) || commonestFirst(a, b),
  )
  const all: FacetModel[] = [
    ...attributes,
    {
      code: 'brand',
      name: words.brand,
      values: brands.map(([code, count]) => ({
        code,
        name: code,
        count,
        selected: query.brands.includes(code),
      })),
    },
    {
      code: 'rating',
      name: words.rating,
      choice: 'one',
      values: [...facets.ratings]
        .sort(([a], [b]) => b - a)
        .map(([stars, count]) => ({
          code: String(stars),
          name: words.stars(stars),
          count,
          selected: query.rating === stars,
        })),
    },
    one('sale', words.sale, '1', words.onSale, facets.sale, query.sale),
    one('availability', words.availability, 'in_stock', words.inStock, facets.inStock, query.inStock),
  ]
  return all.filter(isChoice)
}

/** One value that all products have is nothing to choose; a single box that leaves fewer is. */
function isChoice({ code, values }: FacetModel): boolean {
  if (values.some(({ selected }) => selected)) return true
  const some = values.filter(({ count }) => count > 0)
  return code === 'sale' || code === 'availability' || code === 'rating' ? some.length > 0 : values.length > 1
}

function toValues(
  attribute: Attribute,
  counts: Map<string, number> | undefined,
  chosen: string[] = [],
  locale: 'en' | 'nl',
): FacetValue[] {
  const position = (code: string) => attribute.values[code]?.position ?? Number.MAX_SAFE_INTEGER
  return withChosen(counts ?? new Map(), chosen)
    .sort((a, b) =>
      IN_ORDER.test(attribute.code)
        ? position(a[0]) - position(b[0])
        : chosenFirst(chosen)(a, b) || commonestFirst(a, b) || position(a[0]) - position(b[0]),
    )
    .map(([code, count]) => {
      const value = attribute.values[code]
      return {
        code,
        name: value?.name[locale] ?? code,
        ...(value?.hex ? { hex: value.hex } : {}),
        count,
        selected: chosen.includes(code),
      }
    })
}

/** What is chosen stays in sight although nothing has it. */
const withChosen = (counts: Map<string, number>, chosen: string[]): [string, number][] => [
  ...counts,
  ...chosen.filter(code => !counts.has(code)).map((code): [string, number] => [code, 0]),
]

/** Long lists are cut off below; what is chosen is not to be looked for. */
const chosenFirst = (chosen: string[]) => (a: [string, number], b: [string, number]) =>
  Number(chosen.includes(b[0])) - Number(chosen.includes(a[0]))

const commonestFirst = (a: [string, number], b: [string, number]) => b[1] - a[1] || a[0].localeCompare(b[0])

/** The measures between two numbers, where products differ in them. */
export function toRanges(
  query: ListingQuery,
  { profile, facets }: ListingResult,
  market: Market,
): RangeModel[] {
  const { locale } = markets[market]
  return profile.numbers.flatMap(({ code, name, unit }) => {
    const chosen = query.numbers[code]
    const bounds = facets.numbers.get(code)
    if (!chosen && (!bounds || bounds.min === bounds.max)) return []
    const { min = 0, max = 0 } = bounds ?? {}
    return [
      {
        code,
        name: name[locale],
        unit: unit ?? '',
        fields: { from: `${code}_from`, to: `${code}_to` },
        min: Math.floor(min * 10) / 10,
        max: Math.ceil(max * 10) / 10,
        ...chosen,
      },
    ]
  })
}

export const toPriceRange = (query: ListingQuery, { facets }: ListingResult): PriceRangeModel => ({
  fields: { from: 'price_from', to: 'price_to' },
  ...query.price,
  ...(facets.price
    ? { stats: { min: facets.price.min, average: facets.price.average, max: facets.price.max } }
    : {}),
  buckets: facets.priceBuckets,
})
