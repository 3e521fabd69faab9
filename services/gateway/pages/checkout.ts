import type { Request, RequestHandler, Response } from 'express'
import { changeCart, nextDraft, openDraft, peekDraft, type Session, saveDraft } from '../../cart/index.ts'
import { type FieldName, fieldNames } from '../../checkout/index.ts'
import { orderIdentity, readTicket } from '../../orders/index.ts'
import { setLine } from '../buying/change-lines.ts'
import { type CheckoutOutcome, placeCheckout } from '../buying/place-checkout.ts'
import type { GatewayContext } from '../context.ts'
import { toCheckout } from '../models/checkout.ts'
import { marketOf, toShell } from '../models/shell.ts'
import { seeOther, sendPrivate } from '../send-private.ts'
import { cartUrl, checkoutUrl, ticketUrl } from '../urls.ts'
import type { CheckoutModel } from '../views/buying-models.ts'
import { placeOf } from '../views/place.ts'
import * as views from '../views/render.tsx'
import { ensureSession, sessionOf, tellCount } from '../visitor.ts'

type Said = Pick<CheckoutModel, 'troubles' | 'notice'> & { card?: string; status?: number }
/** Longer than any field may be; more is not worth keeping for a correction. */
const LONGEST_KEPT = 300

/** Everything on one page. */
export const checkoutPage =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const session = sessionOf(context, request)
    const market = marketOf(request.params)
    if (!session) return seeOther(response, cartUrl(market))
    await finishPlaced(context, session)
    await show(context, request, response, session, { troubles: {} })
  }

/** "Pay": places the order, or shows the page again with what is in the way. Other buttons of the form come here too. */
export const submitCheckout =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const market = marketOf(request.params)
    const sent = formOf(request)
    const known = sessionOf(context, request)
    // A session that has expired is begun anew, so that what was typed is not lost with it.
    const session = known ?? ensureSession(context, request, response)
    const { card, ...typed } = inputOf(sent)
    const draft = await openDraft(context.redis, session)
    await saveDraft(context.redis, session, { ...draft, fields: { ...draft.fields, ...typed } })

    const [sku, quantity] = (sent.adjust ?? '').split(':')
    if (sku) {
      await setLine(context.redis, session, sku, Number(quantity ?? 0))
      return seeOther(response, checkoutUrl(market))
    }
    if (sent.do !== 'place') return seeOther(response, checkoutUrl(market))
    const outcome = await placeCheckout(context, {
      session,
      market,
      key: sent.key || draft.key,
      input: { ...typed, card },
      agreed: Number(sent.total),
    })
    await answer(context, request, response, session, outcome, card)
  }

async function answer(
  context: GatewayContext,
  request: Request,
  response: Response,
  session: Session,
  outcome: CheckoutOutcome,
  card: string | undefined,
): Promise<void> {
  const market = marketOf(request.params)
  const again = (status: number, said: Partial<Said>) =>
    show(context, request, response, session, {
      troubles: {},
      ...(card === undefined ? {} : { card }),
      ...said,
      status,
    })
  switch (outcome.status) {
    case 'other':
      if (!outcome.accepted) return again(409, { notice: 'stale' })
      return seeOther(response, ticketUrl(market, outcome.order.ticket))
    case 'accepted':
      tellCount(context, response, 0)
      return seeOther(response, ticketUrl(market, outcome.order.ticket))
    case 'empty':
      return seeOther(response, `${cartUrl(market)}?said=expired`)
    case 'invalid':
      return again(422, { troubles: outcome.troubles })
    case 'unknown':
      return again(503, { notice: 'unknown' })
    default:
      return again(409, { notice: outcome.status })
  }
}

async function show(
  context: GatewayContext,
  request: Request,
  response: Response,
  session: Session,
  { status = 200, ...said }: Said,
): Promise<void> {
  const market = marketOf(request.params)
  const model = await toCheckout(context, session, market, said)
  if (!model) return seeOther(response, cartUrl(market))
  const { title } = placeOf(market).words.buying.checkout
  // No menu: nothing is to lead away.
  const shell = toShell(context, market, undefined, {
    pathIn: checkoutUrl,
    title,
    description: '',
    noindex: true,
    script: 'checkout.js',
  })
  sendPrivate(response, views.checkoutPage(shell, model), status)
}

/** An order whose last answer was lost: its lines are taken out of the cart now, and the next order gets its own key. */
async function finishPlaced({ redis, config }: GatewayContext, session: Session): Promise<void> {
  const draft = await peekDraft(redis, session)
  if (!draft) return
  const { ticket } = orderIdentity(config.tokenSecret, session.key, draft.key)
  const placed = await readTicket(redis, ticket)
  if (!placed?.acceptedAt) return
  await changeCart(redis, session, { kind: 'ordered', order: placed.order.id, lines: placed.order.lines })
  await saveDraft(redis, session, nextDraft(draft, ticket))
}

const formOf = (request: Request): Record<string, string> =>
  Object.fromEntries(
    Object.entries((request.body ?? {}) as Record<string, unknown>).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.slice(0, LONGEST_KEPT) : '',
    ]),
  )

const inputOf = (sent: Record<string, string>): Partial<Record<FieldName, string>> =>
  Object.fromEntries(fieldNames.flatMap(name => (sent[name] === undefined ? [] : [[name, sent[name]]])))
