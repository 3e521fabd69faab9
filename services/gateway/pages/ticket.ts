import type { Request, RequestHandler, Response } from 'express'
import { Problem } from '../../../infra/http/problem.ts'
import type { Market } from '../../catalog/index.ts'
import { endingOf, readInvoice, stateOf, type Ticket, tellPayment } from '../../orders/index.ts'
import { tokenOf } from '../../payments/index.ts'
import { addLines } from '../buying/change-lines.ts'
import { findTicket, fromBooks } from '../buying/from-books.ts'
import type { GatewayContext } from '../context.ts'
import { marketOf, toShell } from '../models/shell.ts'
import { toTicket } from '../models/ticket.ts'
import { publish } from '../publish.ts'
import { seeOther, sendPrivate } from '../send-private.ts'
import { cartUrl, ticketUrl } from '../urls.ts'
import { placeOf } from '../views/place.ts'
import * as views from '../views/render.tsx'
import { ensureSession } from '../visitor.ts'

/** How an order stands, from Redis; one that was put away there is brought back. Who has the address may see it; it is too long to be guessed. */
export const ticketPage =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const market = marketOf(request.params)
    const ticket = await ticketOf(context, request, response)
    // An order speaks the language it was placed in.
    if (ticket.order.market !== market)
      return seeOther(response, ticketUrl(ticket.order.market, ticket.order.ticket))
    await show(context, response, market, ticket)
  }

/** Another card, after one was declined. */
export const payAgain =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const ticket = await ticketOf(context, request, response)
    const { order, payment } = ticket
    const { card, after } = (request.body ?? {}) as Record<string, unknown>
    const url = ticketUrl(order.market, order.ticket)
    const waits = stateOf(ticket.steps) === 'awaiting payment' && payment?.state === 'declined'
    // Sent twice, or from a page of before: the ticket says how it stands now.
    if (!waits || Number(after) !== payment.attempt) return seeOther(response, url)
    const token = tokenOf(String(card ?? '').replace(/[\s-]/g, ''))
    if (!token) return show(context, response, order.market, ticket, 422)
    await tellPayment(context.redis, order.ticket, { attempt: payment.attempt, state: 'asked' })
    const wish = { order: order.id, card: { after: payment.attempt, token } }
    await publish(context.publisher, 'payment.due', wish, response.locals.correlationId).catch(
      async error => {
        await tellPayment(context.redis, order.ticket, payment)
        throw error
      },
    )
    seeOther(response, url)
  }

/** The form's own address, looked at: the order is what there is to see. */
export const leadToTicket: RequestHandler = (request, response) =>
  seeOther(response, ticketUrl(marketOf(request.params), String(request.params.token)))

/** Whatever was in an order that ended without a sale goes into the cart again. */
export const orderAgain =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const { order, steps, notes } = await ticketOf(context, request, response)
    if (!endingOf(steps, notes.authorise)) return seeOther(response, ticketUrl(order.market, order.ticket))
    const outcomes = await addLines(context.redis, ensureSession(context, request, response), order.lines)
    const trouble = outcomes.find(outcome => outcome !== 'ok')
    seeOther(response, `${cartUrl(order.market)}?said=${trouble ?? 'again'}`)
  }

/** The invoice, for whoever has the ticket. */
export const invoiceFile =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const { order, steps } = await ticketOf(context, request, response)
    const look = () => readInvoice(context.redis, order.ticket)
    const invoice =
      steps.invoice === 'done' &&
      ((await look()) ?? (await fromBooks(context, order.ticket, look, response.locals.correlationId)))
    if (!invoice) throw new Problem(404, 'Not found', 'There is no invoice of this order yet.')
    response
      .setHeader('Content-Type', 'application/pdf')
      .setHeader('Content-Disposition', 'inline; filename="invoice.pdf"')
      .setHeader('Cache-Control', 'private, no-store')
      .setHeader('Referrer-Policy', 'no-referrer')
      .end(invoice)
  }

const ticketOf = (context: GatewayContext, { params }: Request, { locals }: Response): Promise<Ticket> =>
  findTicket(context, String(params.token), locals.correlationId)

async function show(
  context: GatewayContext,
  response: Response,
  market: Market,
  ticket: Ticket,
  status = 200,
): Promise<void> {
  const { order } = ticket
  const { title } = placeOf(market).words.buying.ticket
  const model = {
    ...toTicket(ticket, Date.now(), context.config.payments.withinMs),
    cardIsWrong: status === 422,
  }
  const shopperIsAsked = model.payment?.state === 'declined' || model.payment?.state === 'redirect'
  const taxonomy = await context.taxonomy.get().catch(() => undefined)
  const shell = toShell(context, market, taxonomy, {
    pathIn: other => (other === market ? ticketUrl(market, order.ticket) : cartUrl(other)),
    title: `${title} ${model.number}`,
    description: '',
    noindex: true,
    script: 'ticket.js',
    // Never under the hands of somebody who types.
    ...(model.live && !shopperIsAsked ? { refreshSeconds: 5 } : {}),
  })
  // Its address is told to no other site. With `no-referrer` a browser would not say of the page's own forms either where
  // they come from (`Origin: null`), and the shop would refuse them.
  response.setHeader('Referrer-Policy', 'same-origin')
  sendPrivate(response, views.ticketPage(shell, model), status)
}
