import type { RequestHandler } from 'express'
import { Problem } from '../../../infra/http/problem.ts'
import { timed } from '../../../infra/telemetry/timings.ts'
import { type Fact, getProduct, type Market, markets } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import { keep, renderBegan } from '../edge-headers.ts'
import { bestSold } from '../models/goes-with.ts'
import { placeOf } from '../models/place-of.ts'
import { toProduct } from '../models/product.ts'
import { marketOf, toShell } from '../models/shell.ts'
import { sendPage } from '../send-page.ts'
import { productUrl } from '../urls.ts'
import * as views from '../views/render.tsx'

/** `/{market}/p/{handle}-{id}`: the id finds it; another handle is an old name and leads to the right one. */
export const productPage =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const market = marketOf(request.params)
    const began = await renderBegan(context)
    const id = Number(/-([1-9]\d{0,14})$/.exec(String(request.params.handle))?.[1])
    const product = Number.isNaN(id)
      ? undefined
      : await timed('elasticsearch', 'document', getProduct(context.elasticsearch, id))
    if (!product) throw new Problem(404, 'Not found', 'There is no such product.')
    if (product.deleted) throw new Problem(410, 'Gone', 'This product is no longer sold.')
    const pathIn = (other: Market) => productUrl(other, product.card.handle, id)
    if (pathIn(market) !== `${request.baseUrl}${request.path}`) return response.redirect(301, pathIn(market))

    const taxonomy = await context.taxonomy.get()
    const { locale } = markets[market]
    const best = await bestSold(context, product.card.category, market)
    const place = placeOf(taxonomy, market, product.card.category)
    const model = toProduct(
      product,
      market,
      taxonomy,
      place,
      best.map(other => other.id),
    )
    const shell = toShell(context, market, taxonomy, {
      pathIn,
      title: product.card.title[locale],
      description: product.card.summary[locale],
      department: product.card.department,
      ...(model.gallery[0]?.pictures[0] ? { picture: model.gallery[0].pictures[0] } : {}),
    })
    await sendPage(context, response, began, {
      html: views.productPage(shell, model),
      facts: new Map<Fact, number>([
        [`p${id}`, product.card.version],
        ['nav', taxonomy.version],
      ]),
      kept: keep.page,
      includes: true,
    })
  }
