import type { RequestHandler } from 'express'
import { z } from 'zod'
import { parse } from '../../../infra/http/parse.ts'
import { markets, matchCategories, suggestProducts } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import { keep, renderBegan } from '../edge-headers.ts'
import { toCards } from '../models/cards.ts'
import { readParameters } from '../models/parameters.ts'
import { categoryUrl, pictureUrl, searchUrl } from '../urls.ts'
import { placeOf } from '../views/place.ts'
import { market, type suggestions } from './schemas.ts'
import { sendJson } from './send-json.ts'

const PRODUCTS_SHOWN = 6
const CATEGORIES_SHOWN = 3

export const suggestParameters = z.strictObject({
  market,
  q: z.string().trim().min(1, 'must not be empty').max(100, 'must have at most 100 characters'),
})

/** GET: what the search field proposes while someone types. Everybody types the same beginnings: the edge keeps it. */
export const suggest =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const began = await renderBegan(context)
    const { market, q } = parse(
      suggestParameters,
      Object.fromEntries(readParameters(request).pairs),
      'parameters',
    )
    const { locale } = markets[market]
    const taxonomy = await context.taxonomy.get()
    const found = await suggestProducts(context, q, locale, PRODUCTS_SHOWN)
    const { cards, facts, unsure } = await toCards(context, found, market, taxonomy)
    const place = placeOf(market)
    const body: z.infer<typeof suggestions> = {
      query: q,
      products: cards.map(card => ({
        href: card.href,
        title: card.title,
        marks: (card.titleMarks ?? []).map(([start, end]) => [start, end]),
        line: card.summary,
        price: place.money(card.price),
        picture: pictureUrl(card.picture, 160, 'webp'),
      })),
      categories: matchCategories(taxonomy, q, locale, CATEGORIES_SHOWN).map(({ node, within }) => ({
        href: categoryUrl(market, node.texts[locale].slug),
        name: node.texts[locale].name,
        ...(within ? { within: within.texts[locale].name } : {}),
      })),
      all: { href: searchUrl(market, q), text: q },
    }
    await sendJson(context, response, began, { body, facts, kept: keep.search, unsure })
  }
