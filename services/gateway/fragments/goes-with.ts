import type { RequestHandler } from 'express'
import { Problem } from '../../../infra/http/problem.ts'
import type { Fact } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import { keep, renderBegan } from '../edge-headers.ts'
import { toCards } from '../models/cards.ts'
import { bestSold, GOES_WITH } from '../models/goes-with.ts'
import { membershipFacts } from '../models/membership-facts.ts'
import { placeOf } from '../models/place-of.ts'
import { marketOf } from '../models/shell.ts'
import { sendPage } from '../send-page.ts'
import * as views from '../views/render.tsx'

/**
 * `/{market}/fragments/goes-with/{category}`: what sells best in a category, at the foot of its products' pages; with the id
 * of a product behind it, without that one. Apart from the pages, so that a price in it empties this one copy and not the
 * page of every product in the category.
 */
export const goesWithFragment =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const market = marketOf(request.params)
    const began = await renderBegan(context)
    const taxonomy = await context.taxonomy.get()
    const { category } = placeOf(taxonomy, market, String(request.params.category))
    if (!category) throw new Problem(404, 'Not found', 'There is no such category.')
    const members = await membershipFacts(context, [category])
    const others = (await bestSold(context, category.code, market))
      .filter(({ id }) => id !== Number(request.params.without))
      .slice(0, GOES_WITH)
    const { cards, facts, unsure } = await toCards(context, others, market, taxonomy)
    await sendPage(context, response, began, {
      html: views.goesWithFragment(market, cards),
      facts: new Map<Fact, number>([...facts, ...members, ['nav', taxonomy.version]]),
      kept: keep.page,
      unsure,
    })
  }
