import { shownStock } from '../stock/index.ts'
import { packCard } from './card-field.ts'
import { isShown } from './is-shown.ts'
import { type Currency, currencies, type Locale, locales } from './markets.ts'
import { priceNow, type StoredOffer } from './offer.ts'
import type { ProductCard } from './product-card.ts'
import type { ProductRow } from './product-rows.ts'
import { searchedText, shownText, unitsOf } from './searched-text.ts'
import { packTraits } from './traits-field.ts'

/** A product in Elasticsearch: fields to find it by, and `card` and `page`, which are only shown. */
export interface ProductDocument {
  id: number
  version: number
  deleted: boolean
  title: Record<Locale, string>
  words: Record<Locale, string>
  head: Record<Locale, string>
  wide: Record<Locale, string>
  brand: string
  cat: string[]
  code: string[]
  unit: string[]
  availability: 'in_stock' | 'low' | 'sold_out' | 'unknown'
  /** Whether it can be delivered: some are left of at least one variant. */
  deliverable: boolean
  price: Record<Currency, number>
  sale: boolean
  rating: number
  /** The rating that it is sorted by: pulled to the middle while few have rated it. */
  rank: number
  reviews: number
  popularity: number
  createdAt: string
  attr: Record<string, string[]>
  num: Record<string, number>
  /** Codes of the attributes that it has. */
  has: string[]
  card: ProductCard
  page: ProductPage
}

/** A document as it is written and kept: its card is packed (card-field.ts), and so is what facets count of it, once more. */
export type WrittenDocument = Omit<ProductDocument, 'card'> & { card: string; traits: string }

/** What stands for a product that is not shown: it keeps an older document from coming back. */
export interface Tombstone {
  id: number
  version: number
  deleted: true
}

/** What a product page shows besides its card; `offer` is the copy that is used, marked, while Redis is away. */
export interface ProductPage {
  description: Record<Locale, string>
  attributes: ProductRow['attributes']
  ratings: ProductRow['ratings']
  reviews: { author: string; locale: Locale; rating: number; title: string; body: string; date: string }[]
  offer: StoredOffer
}

/** So many reviews of so many stars are taken as given: one rating of five does not beat a hundred of 4.9. */
const RANK_PRIOR = { stars: 3.5, count: 5 }

/** The offer as Redis stores it. */
export function toOffer(row: ProductRow): StoredOffer {
  return {
    row: row.version,
    version: row.offerVersion,
    text: row.textVersion,
    ...(isShown(row) ? {} : { gone: true }),
    deliveryDays: row.deliveryDays,
    label: {
      handle: row.handle,
      title: titlesOf(row),
      shape: row.shape,
      tint: row.tint,
    },
    variants: row.variants.map(({ sku, ean, options, prices }) => ({ sku, ean, options, prices })),
  }
}

/** A product without a text in one of the languages is not shown, but its stock may still be moved. */
const titlesOf = ({ texts }: ProductRow): Record<Locale, string> => ({
  en: shownText(texts.en?.title ?? ''),
  nl: shownText(texts.nl?.title ?? ''),
})

/** What the index holds of a product. */
export const toIndexed = (row: ProductRow): WrittenDocument | Tombstone =>
  isShown(row) ? toDocument(row) : { id: row.id, version: row.version, deleted: true }

/** The document of a product. */
export function toDocument(row: ProductRow): WrittenDocument {
  const offer = toOffer(row)
  const asked = (currency: Currency) => row.variants.map(variant => priceNow(variant.prices[currency]))
  const each = <T>(pick: (locale: Locale) => T) =>
    Object.fromEntries(locales.map(locale => [locale, pick(locale)])) as Record<Locale, T>
  const lowest = Object.fromEntries(
    currencies.map(currency => [currency, Math.min(...asked(currency).map(price => price.amount))]),
  ) as Record<Currency, number>
  const searched = each(locale => searchedText(row, locale))
  const attr = { ...row.attributes.keyword, ...optionValues(row) }
  const stock = row.variants.reduce((sum, { onHand }) => sum + onHand, 0)
  const traits = {
    attr,
    num: row.attributes.number,
    brand: row.brand,
    cat: [row.department, row.category],
    rating: row.ratingCount ? row.ratingSum / row.ratingCount : 0,
    sale: asked('EUR').some(price => price.was !== undefined),
    deliverable: stock > 0,
    price: lowest,
  }
  return {
    ...traits,
    traits: packTraits(traits),
    id: row.id,
    version: row.version,
    deleted: row.status !== 'published',
    title: each(locale => searched[locale].title),
    words: each(locale => searched[locale].words),
    head: each(locale => searched[locale].head),
    wide: each(locale => searched[locale].wide),
    code: row.variants.flatMap(({ sku, ean }) => [sku, ean]),
    unit: unitsOf(row),
    availability: shownStock(stock).state,
    rank: (row.ratingSum + RANK_PRIOR.stars * RANK_PRIOR.count) / (row.ratingCount + RANK_PRIOR.count),
    reviews: row.ratingCount,
    popularity: row.popularity,
    createdAt: row.createdAt.toISOString(),
    has: [...new Set([...Object.keys(attr), ...Object.keys(row.attributes.number)])],
    card: packCard({
      version: row.textVersion,
      handle: row.handle,
      brand: row.brand,
      department: row.department,
      category: row.category,
      ...picturesOf(row),
      tint: row.tint,
      colours: optionValues(row).colour ?? [],
      title: each(locale => shownText(row.texts[locale].title)),
      summary: each(locale => row.texts[locale].summary),
      createdAt: row.createdAt.toISOString(),
      changedAt: row.textChangedAt.toISOString(),
      rating: { sum: row.ratingSum, count: row.ratingCount },
    }),
    page: {
      description: each(locale => row.texts[locale].description),
      attributes: row.attributes,
      ratings: row.ratings,
      reviews: row.reviews.map(({ createdAt, ...review }) => ({ ...review, date: createdAt.toISOString() })),
      offer,
    },
  }
}

/** Its own pictures, else those of the master. */
function picturesOf({
  shape,
  angles,
  pictures,
}: ProductRow): Pick<ProductCard, 'shape' | 'angles' | 'pictures'> {
  const [first] = pictures
  if (!first) return { shape, angles }
  return {
    shape: first.id,
    angles: ['front'],
    pictures: pictures.map(({ id, alt }) => ({ shape: id, alt })),
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
