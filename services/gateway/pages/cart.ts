import type { RequestHandler } from 'express'
import type { GatewayContext } from '../context.ts'
import { toCart } from '../models/cart.ts'
import { marketOf, toShell } from '../models/shell.ts'
import { sendPrivate } from '../send-private.ts'
import { cartUrl } from '../urls.ts'
import { type Said, saids } from '../views/buying-models.ts'
import { placeOf } from '../views/place.ts'
import * as views from '../views/render.tsx'
import { sessionOf, tellCount } from '../visitor.ts'

/** What lies in the cart, with the prices and stock of the moment. The drawer is made of the same page. */
export const cartPage =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const market = marketOf(request.params)
    const session = sessionOf(context, request)
    const said = saids.find(code => code === request.query.said)
    const cart = await toCart(context, session, market)
    if (session) tellCount(context, response, cart.pieces)
    const { title } = placeOf(market).words.buying.cart
    const taxonomy = await context.taxonomy.get()
    const shell = toShell(context, market, taxonomy, {
      pathIn: cartUrl,
      title,
      description: '',
      noindex: true,
    })
    sendPrivate(response, views.cartPage(shell, { ...cart, ...(said ? { said: said as Said } : {}) }))
  }
