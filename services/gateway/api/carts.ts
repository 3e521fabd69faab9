import type { RequestHandler } from 'express'
import { z } from 'zod'
import { parse } from '../../../infra/http/parse.ts'
import { Problem } from '../../../infra/http/problem.ts'
import {
  changeCart,
  MOST_IN_LINE,
  MOST_LINES,
  makeSession,
  openSession,
  type Session,
} from '../../cart/index.ts'
import { type Market, markets } from '../../catalog/index.ts'
import { addLine, type LineOutcome, setLine } from '../buying/change-lines.ts'
import type { GatewayContext } from '../context.ts'
import { readCartModel } from '../models/cart.ts'
import type { CartModel } from '../views/buying-models.ts'
import { market } from './schemas.ts'

const quantity = z
  .int('must be a whole number')
  .min(1, 'must be at least 1')
  .max(MOST_IN_LINE, `must be at most ${MOST_IN_LINE}`)
export const newLine = z.strictObject({
  product: z.int().positive(),
  sku: z.string().min(1).max(32),
  quantity: quantity.default(1),
})
export const lineChange = z.strictObject({ quantity })
export const cartParameters = z.object({ market: market.default('en') })
const cents = z.int().describe('Minor units, VAT included.')
export const cartAnswer = z.object({
  id: z.string().describe('Names the cart, and is all it takes to change it: keep it secret.'),
  market,
  currency: z.enum(['EUR', 'GBP']),
  lines: z.array(
    z.object({
      sku: z.string(),
      title: z.string(),
      options: z.string(),
      quantity: z.int(),
      unitPrice: cents,
      total: cents,
      availability: z.enum(['in_stock', 'low', 'sold_out', 'unknown']),
      left: z.int().optional().describe('So many can be had, which is fewer than wanted.'),
    }),
  ),
  gone: z.array(z.string()).describe('SKUs in it that are no longer sold.'),
  goods: cents,
  delivery: cents.describe('Of the usual way within the market; the checkout decides.'),
  total: cents,
})

type Handler = (context: GatewayContext) => RequestHandler<Record<string, string>>

/** POST: a new, empty cart. Nothing is kept until a line is in it. */
export const createCart: Handler = context => async (request, response) => {
  const { token } = makeSession()
  const { market } = parse(cartParameters, request.query, 'parameters')
  const empty = toAnswer(token, market, await readCartModel(context, undefined, market))
  response.status(201).setHeader('Location', `/api/carts/${token}`)
  response.setHeader('Cache-Control', 'no-store').json(empty)
}

/** GET: the cart with the prices and stock of the moment. */
export const getCart: Handler = context => async (request, response) =>
  send(context, request.query, sessionIn(request.params), response)

/** POST: pieces of a SKU into the cart; what is there of it already counts on. */
export const addCartLine: Handler = context => async (request, response) => {
  const session = sessionIn(request.params)
  const line = parse(newLine, request.body ?? {}, 'body')
  refuse(await addLine(context.redis, () => session, line))
  await send(context, request.query, session, response)
}

/** PUT: how many of a line. */
export const setCartLine: Handler = context => async (request, response) => {
  const session = sessionIn(request.params)
  const { quantity } = parse(lineChange, request.body ?? {}, 'body')
  refuse(await setLine(context.redis, session, String(request.params.sku), quantity))
  await send(context, request.query, session, response)
}

/** DELETE: takes a line out; one that is not there is no error. */
export const removeCartLine: Handler = context => async (request, response) => {
  const session = sessionIn(request.params)
  await changeCart(context.redis, session, { kind: 'remove', sku: String(request.params.sku) })
  await send(context, request.query, session, response)
}

/** The session of a cart's id. */
export function sessionIn({ id }: Record<string, string>): Session {
  const session = openSession(id)
  if (!session) throw new Problem(404, 'Not found', 'There is no such cart.')
  return session
}

function refuse(outcome: LineOutcome): void {
  if (outcome === 'ok') return
  if (outcome === 'gone') throw new Problem(404, 'Not found', 'There is no such product with that SKU.')
  if (outcome === 'missing') throw new Problem(404, 'Not found', 'The cart has no such line.')
  if (outcome === 'full') throw new Problem(409, 'Cart full', `A cart has ${MOST_LINES} lines at most.`)
  if (outcome === 'capped')
    throw new Problem(409, 'Too many', `A line has ${MOST_IN_LINE} pieces at most, and has so many now.`)
  throw new Problem(400, 'Bad body', 'The quantity must be a whole number from 1 to 99.')
}

async function send(
  context: GatewayContext,
  query: unknown,
  session: Session,
  response: Parameters<RequestHandler>[1],
): Promise<void> {
  const { market } = parse(cartParameters, query, 'parameters')
  const cart = await readCartModel(context, session, market)
  response.setHeader('Cache-Control', 'no-store').json(toAnswer(session.token, market, cart))
}

function toAnswer(id: string, market: Market, cart: CartModel): z.infer<typeof cartAnswer> {
  return cartAnswer.parse({
    id,
    market,
    currency: markets[market].currency,
    lines: cart.lines.map(({ sku, title, options, quantity, price, total, stock, left }) => ({
      sku,
      title,
      options,
      quantity,
      unitPrice: price.amount,
      total,
      availability: stock.state,
      ...(left === undefined ? {} : { left }),
    })),
    gone: cart.gone.map(({ sku }) => sku),
    ...cart.totals,
  } satisfies z.infer<typeof cartAnswer>)
}
