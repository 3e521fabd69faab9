import type { Redis } from '../../../infra/redis/client.ts'
import {
  changeCart,
  nextDraft,
  peekDraft,
  readPricedCart,
  type Session,
  saveDraft,
} from '../../cart/index.ts'
import { type Market, markets } from '../../catalog/index.ts'
import { type CheckoutFields, checkFields, type FieldName, type Trouble } from '../../checkout/index.ts'
import { noteWait, type Order, orderIdentity, placeOrder, readTicket } from '../../orders/index.ts'
import { tokenOf } from '../../payments/index.ts'
import type { GatewayContext } from '../context.ts'
import { optionsText, pictureOf } from '../models/variant.ts'
import { makeQuote, type Quote } from './quote.ts'

export interface CheckoutWish {
  session: Session
  market: Market
  /** The idempotency key: one order a session and key. */
  key: string
  input: Partial<Record<FieldName, unknown>>
  /** The sum that the shopper agreed to. It is compared, never taken over. */
  agreed: number | undefined
}

export type CheckoutOutcome =
  | { status: 'accepted'; order: Order; again: boolean }
  | { status: 'invalid'; troubles: Partial<Record<FieldName, Trouble | 'demo'>> }
  /** There is nothing in the cart. */
  | { status: 'empty' }
  /** A line is short or no longer sold. */
  | { status: 'blocked' }
  /** It comes to another sum than the one agreed to. */
  | { status: 'changed' }
  /** The key has been used for another order. */
  | { status: 'other'; order: Order; accepted: boolean }
  /** Stock is not known at the moment. */
  | { status: 'unknown' }

/** From what was filled in to an accepted order, for the page and the API alike. Prices and sums are made here only. */
export async function placeCheckout(context: GatewayContext, wish: CheckoutWish): Promise<CheckoutOutcome> {
  const began = performance.now()
  const outcome = await place(context, wish)
  if (outcome.status === 'accepted') noteWait(context.redis, performance.now() - began)
  return outcome
}

async function place(context: GatewayContext, wish: CheckoutWish): Promise<CheckoutOutcome> {
  const { redis, config } = context
  const { session, market, key } = wish
  const { currency } = markets[market]
  const identity = orderIdentity(config.tokenSecret, session.key, key)
  const { fields, country, troubles } = checkFields(wish.input, currency)
  if (!fields) {
    const known = await readTicket(redis, identity.ticket)
    if (known?.acceptedAt) return { status: 'other', order: known.order, accepted: true }
    return { status: 'invalid', troubles }
  }
  const token = tokenOf(fields.card)
  if (!token) return { status: 'invalid', troubles: { card: 'demo' } }
  const asked = { ...fields, card: token, market }
  const now = new Date()
  const [known, cart, draft] = await Promise.all([
    readTicket(redis, identity.ticket),
    readPricedCart(redis, session, currency),
    peekDraft(redis, session),
  ])
  if (known?.acceptedAt) return finish(context, wish, known.order, asked)
  const quote = makeQuote(cart, country, fields.delivery, draft?.quote, now)
  const hindrance = hindranceOf(quote, fields, wish.agreed)
  if (quote && !hindrance)
    return finish(context, wish, await toOrder(context, market, identity, fields, token, quote, now), asked)
  // Of two equal wishes at once the other may just have emptied the cart, or taken the last pieces.
  const placed = await readTicket(redis, identity.ticket)
  return placed ? finish(context, wish, placed.order, asked) : { status: hindrance ?? 'empty' }
}

function hindranceOf(
  quote: Quote | undefined,
  { delivery }: CheckoutFields,
  agreed: number | undefined,
): 'empty' | 'blocked' | 'changed' | undefined {
  if (!quote) return 'empty'
  if (quote.blocked) return 'blocked'
  const asAgreed = agreed === undefined || agreed === quote.totals.total
  return quote.delivery.method === delivery && asAgreed ? undefined : 'changed'
}

async function finish(
  { redis }: GatewayContext,
  { session, key }: CheckoutWish,
  order: Order,
  asked: unknown,
): Promise<CheckoutOutcome> {
  const answer = await placeOrder(redis, order, asked, ({ id, lines, ticket }) =>
    Promise.all([
      changeCart(redis, session, { kind: 'ordered', order: id, lines }),
      beginNextCheckout(redis, session, key, ticket),
    ]),
  )
  return answer.status === 'short' ? { status: 'blocked' } : answer
}

/** Where the order came from the shopper's own checkout, that is over; who buys by the API has none. */
async function beginNextCheckout(redis: Redis, session: Session, key: string, ticket: string): Promise<void> {
  const draft = await peekDraft(redis, session)
  if (draft?.key === key) await saveDraft(redis, session, nextDraft(draft, ticket))
}

async function toOrder(
  { taxonomy }: GatewayContext,
  market: Market,
  identity: { id: string; ticket: string },
  fields: CheckoutFields,
  token: string,
  { lines, delivery, totals }: Quote,
  now: Date,
): Promise<Order> {
  const { locale, currency } = markets[market]
  const { email, name, street, postcode, city, country } = fields
  const words = await taxonomy.get()
  return {
    ...identity,
    market,
    locale,
    currency,
    placedAt: now.toISOString(),
    email,
    address: { name, street, postcode, city, country },
    delivery,
    payment: { method: 'card', token },
    lines: lines.map(line => {
      const { shape, tint, colour } = pictureOf(line, words)
      return {
        sku: line.sku,
        product: line.product,
        title: line.label?.title[locale] ?? line.sku,
        options: optionsText(line.options, words, locale).slice(0, 200),
        quantity: line.quantity,
        unitPrice: line.unitPrice,
        vatPercent: line.vatPercent,
        picture: { shape, tint, colour },
      }
    }),
    totals,
  }
}
