import { type ListingQuery, type Market, markets, type Taxonomy } from '../../catalog/index.ts'
import type { ListingModel } from '../views/models.ts'
import { placeOf } from '../views/place.ts'
import { changed } from './listing-address.ts'
import { listingWords } from './listing-words.ts'

/** Every filter that is on, by name, with the address of the list without it. */
export function toApplied(
  query: ListingQuery,
  market: Market,
  taxonomy: Taxonomy,
  address: (query: ListingQuery) => string,
): ListingModel['applied'] {
  const { locale, currency } = markets[market]
  const words = listingWords[locale]
  const place = placeOf(market)
  const attributeOf = (code: string) => taxonomy.attributes.find(attribute => attribute.code === code)
  const applied: ListingModel['applied'] = []
  const number = (value: number | undefined) => (value === undefined ? undefined : place.number(value))
  const add = (name: string, change: Partial<ListingQuery>) =>
    applied.push({ name, href: address(changed(query, change)) })

  if (query.text && query.category) {
    const { category, ...others } = query
    const node = taxonomy.departments
      .flatMap(department => [department, ...department.categories])
      .find(({ code }) => code === category)
    applied.push({ name: node?.texts[locale].name ?? category ?? '', href: address({ ...others, page: 1 }) })
  }
  for (const [code, values] of Object.entries(query.keywords))
    for (const value of values) {
      const { [code]: _, ...others } = query.keywords
      const rest = values.filter(other => other !== value)
      add(attributeOf(code)?.values[value]?.name[locale] ?? value, {
        keywords: rest.length > 0 ? { ...others, [code]: rest } : others,
      })
    }
  for (const [code, { from, to }] of Object.entries(query.numbers)) {
    const { [code]: _, ...numbers } = query.numbers
    const attribute = attributeOf(code)
    const bounds = between(words, number(from), number(to))
    add([attribute?.name[locale] ?? code, bounds, attribute?.unit].filter(Boolean).join(' '), { numbers })
  }
  for (const brand of query.brands) add(brand, { brands: query.brands.filter(other => other !== brand) })
  if (query.price.from !== undefined || query.price.to !== undefined) {
    const money = (amount: number | undefined) =>
      amount === undefined ? undefined : place.roundMoney({ amount: amount * 100, currency })
    add(`${words.price} ${between(words, money(query.price.from), money(query.price.to))}`, { price: {} })
  }
  if (query.rating !== undefined) {
    const { rating, ...others } = query
    applied.push({ name: words.stars(query.rating), href: address({ ...others, page: 1 }) })
  }
  if (query.sale) add(words.onSale, { sale: false })
  if (query.inStock) add(words.inStock, { inStock: false })
  return applied
}

const between = (
  words: (typeof listingWords)['en'],
  from: string | undefined,
  to: string | undefined,
): string =>
  from !== undefined && to !== undefined
    ? `${from}–${to}`
    : from !== undefined
      ? words.from(from)
      : words.to(to ?? '')
