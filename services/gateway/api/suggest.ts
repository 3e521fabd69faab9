import type { RequestHandler } from 'express'
import { z } from 'zod'
import { findProducts, isMarket, type Market, markets } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import { toCards } from '../models/cards.ts'
import { pictureUrl, searchUrl } from '../urls.ts'
import type { SuggestModel } from '../views/models.ts'
import { placeOf } from '../views/place.ts'
import { parse } from './parse.ts'

const SHOWN = 6
const query = z.strictObject({
  market: z
    .string()
    .refine(isMarket, 'must be en, nl or en-gb')
    .transform(market => market as Market),
  q: z.string().trim().min(1).max(100),
})

/** GET: what the search field proposes while someone types. */
export const suggest =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const { market, q } = parse(query, request.query, 'parameters')
    const { locale, currency } = markets[market]
    const { found } = await findProducts(context.elasticsearch, {
      text: q,
      locale,
      currency,
      sort: 'popularity',
      from: 0,
      size: SHOWN,
    })
    const { cards } = await toCards(context, found, market, await context.taxonomy.get())
    const place = placeOf(market)
    const answer: SuggestModel = {
      query: q,
      products: cards.map(card => ({
        href: card.href,
        title: card.title,
        line: card.summary,
        price: place.money(card.price),
        picture: pictureUrl(card.picture, 160, 'webp'),
      })),
      categories: [],
      all: { href: searchUrl(market, q), text: q },
    }
    response.setHeader('Cache-Control', 'no-store').json(answer)
  }
