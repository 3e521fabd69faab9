import {
  type Currency,
  type FoundProduct,
  type Market,
  markets,
  type Offer,
  priceNow,
  type Taxonomy,
} from '../../catalog/index.ts'
import { type ShownStock, shownStock } from '../../stock/index.ts'
import { productUrl } from '../urls.ts'
import type { Badge, CardModel, PriceModel, RatingModel, SwatchModel } from '../views/models.ts'

const NEW_FOR_DAYS = 30
const MOST_SWATCHES = 6

/** What a card shows of a product: its text from the document, price and stock from the offer of the moment. */
export function toCard(
  { id, card }: FoundProduct,
  offer: Offer,
  market: Market,
  taxonomy: Taxonomy,
  now = new Date(),
): CardModel {
  const { locale, currency } = markets[market]
  const swatches = toSwatches(card.colours, locale, taxonomy)
  const badge = toBadge(offer, currency, card.createdAt, now)
  return {
    id,
    href: productUrl(market, card.handle, id),
    title: card.title[locale],
    brand: card.brand,
    summary: card.summary[locale],
    price: toPrice(offer, currency),
    ...(badge ? { badge } : {}),
    ...toRating(card),
    swatches: swatches.slice(0, MOST_SWATCHES),
    picture: {
      shape: card.shape,
      colour: swatches[0]?.hex ?? null,
      angle: 'front',
      tint: card.tint,
      alt: '',
    },
  }
}

/** The lowest price over all variants, marked `from` when they differ. */
export function toPrice(offer: Offer, currency: Currency): PriceModel {
  const prices = offer.variants.map(variant => priceNow(variant.prices[currency]))
  const lowest = prices.reduce((best, price) => (price.amount < best.amount ? price : best))
  return {
    amount: lowest.amount,
    currency,
    ...(lowest.was === undefined ? {} : { was: lowest.was }),
    ...(prices.some(price => price.amount !== lowest.amount) ? { from: true } : {}),
  }
}

/** Stock of all variants together; unknown as soon as one of them is. */
export function totalStock(offer: Offer): ShownStock {
  const numbers = offer.variants.map(variant => variant.available)
  return shownStock(numbers.reduce((sum, n) => (sum === null || n === null ? null : sum + n), 0))
}

function toBadge(offer: Offer, currency: Currency, createdAt: string, now: Date): Badge | undefined {
  const { state } = totalStock(offer)
  if (state === 'sold_out') return 'sold_out'
  if (toPrice(offer, currency).was !== undefined) return 'sale'
  if (state === 'low') return 'low'
  const days = (now.getTime() - Date.parse(createdAt)) / 86_400_000
  return days < NEW_FOR_DAYS ? 'new' : undefined
}

/** Names and colours of the values of `colour` a product comes in. */
export function toSwatches(codes: string[], locale: 'en' | 'nl', taxonomy: Taxonomy): SwatchModel[] {
  const values = taxonomy.attributes.find(attribute => attribute.code === 'colour')?.values ?? {}
  return codes.flatMap(code => {
    const value = values[code]
    return value?.hex ? [{ name: value.name[locale], hex: value.hex }] : []
  })
}

/** The average of a product's reviews and their number; nothing while it has none. */
export function toRating({ rating }: { rating: { sum: number; count: number } }): { rating?: RatingModel } {
  if (rating.count === 0) return {}
  return { rating: { average: rating.sum / rating.count, count: rating.count } }
}
