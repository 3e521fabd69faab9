import type { RequestHandler } from 'express'
import { Problem } from '../../../infra/http/problem.ts'
import { readTicket } from '../../orders/index.ts'
import type { GatewayContext } from '../context.ts'
import { marketOf, toShell } from '../models/shell.ts'
import { toTicket } from '../models/ticket.ts'
import { seeOther, sendPrivate } from '../send-private.ts'
import { cartUrl, ticketUrl } from '../urls.ts'
import { placeOf } from '../views/place.ts'
import * as views from '../views/render.tsx'

/** How an order stands. It comes from Redis alone. Who has the address may see it; it is too long to be guessed. */
export const ticketPage =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const market = marketOf(request.params)
    const ticket = await readTicket(context.redis, String(request.params.token))
    if (!ticket?.acceptedAt) throw new Problem(404, 'Not found', 'There is no such order.')
    const { order } = ticket
    // An order speaks the language it was placed in.
    if (order.market !== market) return seeOther(response, ticketUrl(order.market, order.ticket))
    const { title } = placeOf(market).words.buying.ticket
    const model = toTicket(ticket, Date.now())
    const shell = toShell(context, market, {
      pathIn: other => (other === market ? ticketUrl(market, order.ticket) : cartUrl(other)),
      title: `${title} ${model.number}`,
      description: '',
      noindex: true,
      script: 'ticket.js',
      ...(model.live ? { refreshSeconds: 5 } : {}),
    })
    response.setHeader('Referrer-Policy', 'no-referrer')
    sendPrivate(response, views.ticketPage(shell, model))
  }
