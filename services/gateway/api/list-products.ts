import type { RequestHandler } from 'express'
import { z } from 'zod'
import { findProducts, isMarket, type Market, markets, priceNow, readOffers } from '../../catalog/index.ts'
import { shownStock } from '../../stock/index.ts'
import type { GatewayContext } from '../context.ts'
import { productUrl } from '../urls.ts'
import { parse } from './parse.ts'

const query = z.strictObject({
  market: z
    .string()
    .refine(isMarket, 'must be en, nl or en-gb')
    .default('en')
    .transform(market => market as Market),
  q: z.string().trim().min(1).max(200).optional(),
  category: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/, 'must be the code of a category')
    .optional(),
  sort: z.enum(['popularity', 'price', '-price', 'newest', 'rating']).default('popularity'),
  limit: z.coerce.number().int().min(1).max(100).default(24),
  offset: z.coerce.number().int().min(0).max(9_900).default(0),
})

/** GET: products by text and category, a page at a time, with the price and stock state of the moment. */
export const listProducts =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const { market, q, category, sort, limit, offset } = parse(query, request.query, 'parameters')
    const { locale, currency } = markets[market]
    const { total, found } = await findProducts(context.elasticsearch, {
      text: q,
      category,
      locale,
      currency,
      sort,
      from: offset,
      size: limit,
    })
    const offers = await readOffers(
      context.redis,
      found.map(({ id }) => id),
    )
    const now = new Date()
    response.setHeader('Cache-Control', 'no-store').json({
      total,
      offset,
      products: found.map(({ id, card }) => ({
        id,
        title: card.title[locale],
        brand: card.brand,
        category: card.category,
        url: `${context.config.origin}${productUrl(market, card.handle, id)}`,
        variants:
          offers.get(id)?.variants.map(({ sku, options, prices, available }) => ({
            sku,
            options,
            price: { ...priceNow(prices[currency], now), currency },
            availability: shownStock(available).state,
          })) ?? null,
      })),
    })
  }
