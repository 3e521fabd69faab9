import type { z } from 'zod'
import {
  type FoundProduct,
  type Market,
  markets,
  type Offer,
  priceNow,
  type Taxonomy,
} from '../../catalog/index.ts'
import { shownStock } from '../../stock/index.ts'
import { toSwatches } from '../models/card.ts'
import { pictureUrl, productUrl } from '../urls.ts'
import type { Angle } from '../views/models.ts'
import type { product } from './schemas.ts'

/** A product as the API gives it, with price and stock state of the moment. */
export function toProductJson(
  { id, card }: FoundProduct,
  offer: Offer,
  market: Market,
  taxonomy: Taxonomy,
  origin: string,
): z.infer<typeof product> {
  const { locale, currency } = markets[market]
  const { count, sum } = card.rating
  return {
    id,
    title: card.title[locale],
    summary: card.summary[locale],
    brand: card.brand,
    category: card.category,
    department: card.department,
    url: origin + productUrl(market, card.handle, id),
    picture: origin + pictureOf(card, 'front', taxonomy),
    rating: count > 0 ? { average: Math.round((sum / count) * 100) / 100, count } : null,
    createdAt: card.createdAt,
    variants: offer.variants.map(({ sku, ean, options, prices, available }) => ({
      sku,
      ean,
      options,
      price: { ...priceNow(prices[currency]), currency },
      availability: shownStock(available).state,
    })),
  }
}

/** Address of a picture of a product in its first colour. */
export const pictureOf = (
  { shape, tint, colours }: FoundProduct['card'],
  angle: Angle,
  taxonomy: Taxonomy,
): string =>
  pictureUrl(
    { shape, tint, angle, colour: toSwatches(colours, 'en', taxonomy)[0]?.hex ?? null, alt: '' },
    640,
    'webp',
  )
