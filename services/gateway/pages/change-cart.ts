import type { Request, RequestHandler } from 'express'
import { changeCart } from '../../cart/index.ts'
import { addLine, type LineOutcome, setLine } from '../buying/change-lines.ts'
import type { GatewayContext } from '../context.ts'
import { marketOf } from '../models/shell.ts'
import { seeOther } from '../send-private.ts'
import { cartUrl } from '../urls.ts'
import type { Said } from '../views/buying-models.ts'
import { ensureSession, sessionOf } from '../visitor.ts'

const field = (request: Request, name: string): string => {
  const value = (request.body as Record<string, unknown> | undefined)?.[name]
  return typeof value === 'string' ? value : ''
}
/** A number as a form sends it: figures only, so that `1e9` and an empty field are none. */
const numberIn = (text: string): number => (/^-?\d{1,9}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN)

/** "Add to cart": a line more, or more pieces of a line. A visitor's first one begins the session. */
export const addToCart =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const market = marketOf(request.params)
    const outcome = await addLine(context.redis, () => ensureSession(context, request, response), {
      product: numberIn(field(request, 'product')),
      sku: field(request, 'sku'),
      quantity: numberIn(field(request, 'quantity')),
    })
    seeOther(response, `${cartUrl(market)}${query(outcome, 'added')}`)
  }

/** How many of a line: `step` more or fewer, `remove`, or `quantity`. */
export const changeLine =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const market = marketOf(request.params)
    const session = sessionOf(context, request)
    if (!session) return seeOther(response, `${cartUrl(market)}?said=expired`)
    const sku = String(request.params.sku)
    const step = field(request, 'step')
    const outcome =
      step === '1' || step === '-1'
        ? (await changeCart(context.redis, session, { kind: 'step', sku, by: Number(step) })).status
        : await setLine(
            context.redis,
            session,
            sku,
            field(request, 'remove') ? 0 : numberIn(field(request, 'quantity')),
          )
    seeOther(response, `${cartUrl(market)}${query(outcome)}`)
  }

/** Puts the line back that was taken out last. */
export const undoRemoval =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const session = sessionOf(context, request)
    const outcome = session
      ? (await changeCart(context.redis, session, { kind: 'undo' })).status
      : ('missing' as const)
    seeOther(response, `${cartUrl(marketOf(request.params))}${query(outcome)}`)
  }

const query = (outcome: LineOutcome, done?: Said): string => {
  const said: Said | undefined = outcome === 'ok' ? done : outcome
  return said ? `?said=${said}` : ''
}
