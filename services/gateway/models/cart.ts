import {
  isShort,
  type PricedCart,
  type PricedCartLine,
  peekDraft,
  piecesIn,
  readPricedCart,
  rememberShown,
  type Session,
  type UnpricedLine,
} from '../../cart/index.ts'
import { type Market, markets, type Taxonomy } from '../../catalog/index.ts'
import { deliveryRates, totalsOf } from '../../checkout/index.ts'
import { shownStock } from '../../stock/index.ts'
import type { GatewayContext } from '../context.ts'
import { productUrl } from '../urls.ts'
import type { CartLineModel, CartModel } from '../views/buying-models.ts'
import { optionsText, pictureOf } from './variant.ts'

/** The cart of a session as it is now. */
export async function readCartModel(
  { redis, taxonomy }: GatewayContext,
  session: Session | undefined,
  market: Market,
): Promise<CartModel> {
  const words = await taxonomy.get()
  if (!session) return cartModel({ lines: [], gone: [] }, market, words)
  return cartModel(await readPricedCart(redis, session, markets[market].currency), market, words)
}

/** The same for its page, which tells when a price has changed: so it is remembered which prices that showed. */
export async function toCart(
  context: GatewayContext,
  session: Session | undefined,
  market: Market,
): Promise<CartModel> {
  const model = await readCartModel(context, session, market)
  if (!session) return model
  const { redis } = context
  await rememberShown(
    redis,
    session,
    markets[market].currency,
    model.lines.map(({ sku, price }) => ({ sku, amount: price.amount })),
  )
  if (model.pieces > 0) return model
  const draft = await peekDraft(redis, session)
  return { ...model, ...(draft?.lastTicket ? { lastOrder: draft.lastTicket } : {}) }
}

function cartModel(cart: PricedCart, market: Market, words: Taxonomy): CartModel {
  const { currency, locale } = markets[market]
  const rates = deliveryRates[currency]
  const goods = cart.lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0)
  const titleOf = ({ sku, label }: UnpricedLine) => label?.title[locale] ?? sku
  return {
    lines: cart.lines.map(line => toCartLine(line, market, words)),
    gone: cart.gone.map(line => ({ sku: line.sku, title: titleOf(line) })),
    ...(cart.removed ? { removed: { title: titleOf(cart.removed) } } : {}),
    pieces: piecesIn(cart),
    totals: totalsOf(cart.lines, goods >= rates.free ? 0 : rates.standard),
    toFree: Math.max(0, rates.free - goods),
    blocked: cart.gone.length > 0 || cart.lines.some(isShort),
  }
}

/** A line as cart and checkout show it. */
export function toCartLine(line: PricedCartLine, market: Market, words: Taxonomy): CartLineModel {
  const { locale, currency } = markets[market]
  const { sku, product, quantity, unitPrice, was, label, available, changedFrom } = line
  return {
    sku,
    href: `${productUrl(market, label?.handle ?? 'x', product)}?sku=${encodeURIComponent(sku)}`,
    title: label?.title[locale] ?? sku,
    options: optionsText(line.options, words, locale),
    picture: pictureOf(line, words),
    quantity,
    price: { amount: unitPrice, currency, ...(was === undefined ? {} : { was }) },
    total: quantity * unitPrice,
    stock: shownStock(available),
    ...(isShort(line) ? { left: Math.max(0, available ?? 0) } : {}),
    ...(changedFrom === undefined ? {} : { changedFrom }),
  }
}
