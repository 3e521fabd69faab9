import type { RequestHandler } from 'express'
import { z } from 'zod'
import { parse, productPath } from '../../../infra/http/parse.ts'
import { Problem } from '../../../infra/http/problem.ts'
import { type Attribute, getProduct, markets, type ProductDocument } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import { keep, renderBegan } from '../edge-headers.ts'
import { offersOrCopies } from '../models/offers-or-copies.ts'
import { readParameters } from '../models/parameters.ts'
import { pictureAngles } from '../urls.ts'
import { pictureOf, toProductJson } from './product-json.ts'
import { market, type productDetails } from './schemas.ts'
import { sendJson } from './send-json.ts'

export const productParameters = z.strictObject({ market: market.default('en') })

/** GET: one product with all that is known of it. 410 when it is no longer sold. */
export const getProductJson =
  (context: GatewayContext): RequestHandler<{ id: string }> =>
  async (request, response) => {
    const began = await renderBegan(context)
    const { id } = parse(productPath, request.params, 'parameters')
    const asked = parse(productParameters, Object.fromEntries(readParameters(request).pairs), 'parameters')
    const { locale } = markets[asked.market]
    const taxonomy = await context.taxonomy.get()
    const found = await getProduct(context.elasticsearch, id)
    if (!found) throw new Problem(404, 'Not found', `There is no product ${id}.`)
    if (found.deleted) throw new Problem(410, 'Gone', `Product ${id} is no longer sold.`)
    const { offers, unsure } = await offersOrCopies(context, [id])
    const offer = offers.get(id)
    if (offer?.gone) throw new Problem(410, 'Gone', `Product ${id} is no longer sold.`)
    if (!offer) throw new Problem(503, 'Back in a moment', 'Its offer cannot be read right now.')
    const { origin } = context.config
    const body: z.infer<typeof productDetails> = {
      ...toProductJson(found, offer, asked.market, taxonomy, origin),
      description: found.page.description[locale],
      attributes: toAttributes(found.page.attributes, taxonomy.attributes, locale),
      pictures: found.card.pictures
        ? found.card.pictures.map(
            ({ shape }) => origin + pictureOf({ ...found.card, shape }, 'front', taxonomy),
          )
        : pictureAngles
            .filter(angle => found.card.angles.includes(angle))
            .map(angle => origin + pictureOf(found.card, angle, taxonomy)),
      deliveryDays: offer.deliveryDays,
    }
    await sendJson(context, response, began, {
      body,
      facts: [
        [`p${id}`, found.card.version],
        [`o${id}`, offer.version],
      ],
      kept: keep.offer,
      unsure,
    })
  }

const toAttributes = (
  { keyword, number }: ProductDocument['page']['attributes'],
  registry: Attribute[],
  locale: 'en' | 'nl',
): z.infer<typeof productDetails>['attributes'] =>
  registry.flatMap<z.infer<typeof productDetails>['attributes'][number]>(({ code, name, unit, values }) => {
    if (keyword[code])
      return [
        {
          code,
          name: name[locale],
          values: keyword[code].map(value => ({ code: value, name: values[value]?.name[locale] ?? value })),
        },
      ]
    return number[code] === undefined ? [] : [{ code, name: name[locale], value: number[code], unit }]
  })
