import type { RequestHandler } from 'express'
import { type Fact, findProducts, type Market, markets } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import { toCards } from '../models/cards.ts'
import { toListing } from '../models/listing.ts'
import { parseListingQuery } from '../models/listing-query.ts'
import { findBySlug, placeOf } from '../models/place-of.ts'
import { marketOf, toShell } from '../models/shell.ts'
import { Problem } from '../problem.ts'
import { keep, renderBegan, sendPage } from '../send-page.ts'
import { categoryUrl } from '../urls.ts'
import * as views from '../views/render.tsx'

/** `/{market}/c/{slug}`: a department or a category. */
export const listingPage =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const market = marketOf(request.params)
    const { locale, currency } = markets[market]
    const began = await renderBegan(context)
    const taxonomy = await context.taxonomy.get()
    const node = findBySlug(taxonomy, market, String(request.params.slug))
    if (!node) throw new Problem(404, 'Not found', 'There is no such category.')
    const query = parseListingQuery(request.query)
    const { total, found } = await findProducts(context.elasticsearch, {
      category: node.code,
      locale,
      currency,
      sort: query.sort,
      from: (query.page - 1) * query.size,
      size: query.size,
    })
    if (query.page > 1 && found.length === 0) throw new Problem(404, 'Not found', 'There are no more pages.')
    const cards = await toCards(context, found, market, taxonomy)
    const place = placeOf(taxonomy, market, node.code)
    const pathIn = (other: Market) => categoryUrl(other, node.texts[markets[other].locale].slug)
    const shell = toShell(context, market, {
      pathIn,
      canonical: query.page > 1 ? `${pathIn(market)}?page=${query.page}` : pathIn(market),
      title: node.texts[locale].name,
      description: node.texts[locale].intro,
      ...(place.department ? { department: place.department.code } : {}),
      noindex: query.sort !== 'popularity',
    })
    const facts = new Map<Fact, number>(cards.facts)
    for (const category of place.category ? [place.category] : (place.department?.categories ?? []))
      facts.set(`c${category.id}`, category.version)
    await sendPage(context, response, began, {
      html: views.listingPage(shell, toListing(node, place, market, query, total, cards.cards)),
      facts,
      kept: keep.page,
      unsure: cards.unsure,
    })
  }
