import { shownStock } from '../stock/index.ts'
import { fold } from './fold.ts'
import { type Currency, currencies, type Locale, locales } from './markets.ts'
import { priceNow, type StoredOffer } from './offer.ts'
import type { ProductRow } from './product-rows.ts'

/** A product in Elasticsearch: fields to find it by, and `card` and `page`, which are only shown. */
export interface ProductDocument {
  id: number
  version: number
  deleted: boolean
  title: Record<Locale, string>
  desc: Record<Locale, string>
  brand: string
  brand_text: string
  cat: string[]
  code: string[]
  availability: 'in_stock' | 'low' | 'sold_out' | 'unknown'
  price: Record<Currency, number>
  sale: boolean
  rating: number
  reviews: number
  popularity: number
  createdAt: string
  attr: Record<string, string[]>
  num: Record<string, number>
  card: ProductCard
  page: ProductPage
}

/** What a card needs besides its offer. */
export interface ProductCard {
  /** Version of the fact `p<id>`. */
  version: number
  handle: string
  brand: string
  department: string
  category: string
  shape: string
  angles: string[]
  tint: string
  colours: string[]
  title: Record<Locale, string>
  summary: Record<Locale, string>
  createdAt: string
  rating: { sum: number; count: number }
}

/** What a product page shows besides its card; `offer` is the copy that is used, marked, while Redis is away. */
export interface ProductPage {
  description: Record<Locale, string>
  attributes: ProductRow['attributes']
  ratings: ProductRow['ratings']
  reviews: { author: string; locale: Locale; rating: number; title: string; body: string; date: string }[]
  offer: StoredOffer
}

/** The offer as Redis stores it. */
export function toOffer(row: ProductRow): StoredOffer {
  return {
    version: row.offerVersion,
    deliveryDays: row.deliveryDays,
    variants: row.variants.map(({ sku, ean, options, prices }) => ({ sku, ean, options, prices })),
  }
}

/** The document of a product as of `now`, which decides whether its sale runs. */
export function toDocument(row: ProductRow, now: Date): ProductDocument {
  const offer = toOffer(row)
  const asked = (currency: Currency) => row.variants.map(variant => priceNow(variant.prices[currency], now))
  const each = <T>(pick: (locale: Locale) => T) =>
    Object.fromEntries(locales.map(locale => [locale, pick(locale)])) as Record<Locale, T>
  const lowest = Object.fromEntries(
    currencies.map(currency => [currency, Math.min(...asked(currency).map(price => price.amount))]),
  ) as Record<Currency, number>
  return {
    id: row.id,
    version: row.version,
    deleted: row.status !== 'published',
    title: each(locale => fold(`${row.texts[locale].title} ${row.brand}`)),
    desc: each(locale => fold(`${row.texts[locale].summary} ${row.texts[locale].description}`)),
    brand: row.brand,
    brand_text: fold(row.brand),
    cat: [row.department, row.category],
    code: row.variants.flatMap(({ sku, ean }) => [sku, ean]),
    availability: shownStock(row.variants.reduce((sum, { onHand }) => sum + onHand, 0)).state,
    price: lowest,
    sale: asked('EUR').some(price => price.was !== undefined),
    rating: row.ratingCount ? row.ratingSum / row.ratingCount : 0,
    reviews: row.ratingCount,
    popularity: row.popularity,
    createdAt: row.createdAt.toISOString(),
    attr: { ...row.attributes.keyword, ...optionValues(row) },
    num: row.attributes.number,
    card: {
      version: row.textVersion,
      handle: row.handle,
      brand: row.brand,
      department: row.department,
      category: row.category,
      shape: row.shape,
      angles: row.angles,
      tint: row.tint,
      colours: optionValues(row).colour ?? [],
      title: each(locale => row.texts[locale].title),
      summary: each(locale => row.texts[locale].summary),
      createdAt: row.createdAt.toISOString(),
      rating: { sum: row.ratingSum, count: row.ratingCount },
    },
    page: {
      description: each(locale => row.texts[locale].description),
      attributes: row.attributes,
      ratings: row.ratings,
      reviews: row.reviews.map(({ createdAt, ...review }) => ({ ...review, date: createdAt.toISOString() })),
      offer,
    },
  }
}

/** The values of each option over all variants, in their order, without repeats. */
function optionValues(row: ProductRow): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const { options } of row.variants)
    for (const [code, value] of Object.entries(options))
      values[code] = [...new Set([...(values[code] ?? []), value])]
  return values
}
