import type { RequestHandler } from 'express'
import { z } from 'zod'
import { parse } from '../../../infra/http/parse.ts'
import { Problem } from '../../../infra/http/problem.ts'
import { deliveryMethods } from '../../checkout/index.ts'
import { type Order, shownOrderId } from '../../orders/index.ts'
import { type CheckoutOutcome, placeCheckout } from '../buying/place-checkout.ts'
import type { GatewayContext } from '../context.ts'
import { readCartModel } from '../models/cart.ts'
import { ticketUrl } from '../urls.ts'
import { sessionIn } from './carts.ts'
import { market } from './schemas.ts'
import { idempotencyKey } from './stock-schemas.ts'

const text = z.string().max(300)
export const checkoutBody = z.strictObject({
  cart: z.string().describe('The id of the cart.'),
  market,
  email: text,
  name: text,
  street: text.describe('Street and house number.'),
  postcode: text,
  city: text,
  country: z.string().length(2),
  delivery: z.enum(deliveryMethods).default('standard'),
  card: text.describe('A card number of the sandbox.'),
  agreed: z
    .int()
    .optional()
    .describe(
      'The sum that the shopper was shown, in minor units; 409 when it comes to another. It decides nothing.',
    ),
})
export const orderAccepted = z.object({
  order: z.string(),
  ticket: z.string().describe('Names the order to who placed it: GET /api/tickets/{ticket}. Keep it secret.'),
  page: z.string(),
  total: z.int(),
  currency: z.enum(['EUR', 'GBP']),
})

/**
 * POST: places an order for all that is in the cart. The header Idempotency-Key is needed: the same key again gets the
 * same answer, and one order.
 */
export const postCheckout =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const key = parse(idempotencyKey, request.get('idempotency-key'), 'parameters')
    if (!key) throw new Problem(400, 'Bad parameters', 'The header Idempotency-Key is missing.')
    const { cart, market, agreed, ...input } = parse(checkoutBody, request.body ?? {}, 'body')
    const session = sessionIn({ id: cart })
    const outcome = await placeCheckout(context, { session, market, key: `api:${key}`, input, agreed })
    if (outcome.status === 'blocked') {
      const { lines, gone } = await readCartModel(context, session, market)
      const short = lines.flatMap(({ sku, left }) => (left === undefined ? [] : [{ sku, left }]))
      throw new Problem(409, 'Not enough stock', 'A line cannot be had as wanted. Nothing was ordered.', {
        lines: [...short, ...gone.map(({ sku }) => ({ sku, left: 0 }))],
      })
    }
    const order = accepted(outcome)
    const body: z.infer<typeof orderAccepted> = {
      order: shownOrderId(order.id),
      ticket: order.ticket,
      page: context.config.origin + ticketUrl(order.market, order.ticket),
      total: order.totals.total,
      currency: order.currency,
    }
    response
      .status(202)
      .setHeader('Location', `/api/tickets/${order.ticket}`)
      .setHeader('Cache-Control', 'no-store')
      .json(body)
  }

function accepted(outcome: Exclude<CheckoutOutcome, { status: 'blocked' }>): Order {
  switch (outcome.status) {
    case 'accepted':
      return outcome.order
    case 'invalid': {
      const errors = Object.entries(outcome.troubles).map(([field, message]) => ({ field, message }))
      const detail = errors.map(({ field, message }) => `${field}: ${message}`).join('; ')
      throw new Problem(422, 'Not valid', detail, { errors })
    }
    case 'empty':
      throw new Problem(409, 'Cart empty', 'There is nothing in the cart to order.')
    case 'changed':
      throw new Problem(409, 'Not as agreed', 'It comes to another sum or delivery now. Nothing was ordered.')
    case 'other':
      throw new Problem(422, 'Key used', 'This Idempotency-Key belongs to another order.')
    case 'unknown':
      throw new Problem(
        503,
        'Stock unknown',
        'Stock is being counted again. Nothing was ordered; please try again.',
      )
  }
}
