import type { RequestHandler } from 'express'
import { Problem } from '../../../infra/http/problem.ts'
import { timed } from '../../../infra/telemetry/timings.ts'
import { type Fact, getProduct } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import { keep, renderBegan } from '../edge-headers.ts'
import { toOfferModel } from '../models/offer.ts'
import { offersOrCopies } from '../models/offers-or-copies.ts'
import { marketOf } from '../models/shell.ts'
import { sendPage } from '../send-page.ts'
import * as views from '../views/render.tsx'

/** Everything of a product page that moves with price or stock. */
export const offerFragment =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const market = marketOf(request.params)
    const began = await renderBegan(context)
    const id = Number(request.params.id)
    const product = Number.isSafeInteger(id)
      ? await timed('elasticsearch', 'document', getProduct(context.elasticsearch, id))
      : undefined
    const gone = new Problem(404, 'Not found', 'There is no offer for this.')
    if (!product || product.deleted) throw gone
    const { offers, unsure } = await offersOrCopies(context, [id])
    const offer = offers.get(id)
    if (!offer || offer.gone) throw gone
    const model = toOfferModel(product, offer, market, await context.taxonomy.get(), context.config.origin)
    await sendPage(context, response, began, {
      html: views.offerFragment({ ...model, ...(unsure ? { approximate: true } : {}) }),
      facts: new Map<Fact, number>([
        [`o${id}`, offer.version],
        [`p${id}`, product.card.version],
      ]),
      kept: { ...keep.offer, maxAge: Math.min(keep.offer.maxAge, secondsOfToday(new Date())) },
      unsure,
    })
  }

/** Seconds until the day ends, in UTC: the fragment names a delivery date, which moves on then. */
const secondsOfToday = (now: Date): number =>
  Math.ceil((Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1) - now.getTime()) / 1000)
