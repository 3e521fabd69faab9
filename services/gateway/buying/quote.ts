import { isShort, type PricedCart, type PricedCartLine, type ShownQuote } from '../../cart/index.ts'
import type { Currency } from '../../catalog/index.ts'
import {
  type Country,
  type Delivery,
  deliveries,
  MOST_TOTAL,
  type Totals,
  totalsOf,
} from '../../checkout/index.ts'

/** A price that was shown holds for half an hour, should it rise meanwhile. */
const HONOURED_MS = 30 * 60 * 1000

/** What an order of this cart would be, at this moment. */
export interface Quote {
  /** With the price that counts: that of now, or a lower one that was shown a moment ago. */
  lines: PricedCartLine[]
  ways: Delivery[]
  delivery: Delivery
  totals: Totals
  /** Something stands in the way: a line that is short, or no longer sold; or it is more than anybody orders. */
  blocked: boolean
}

/** Undefined when there is nothing to order. `shown` is what the page said last. */
export function makeQuote(
  cart: PricedCart,
  country: Country,
  method: string | undefined,
  shown: ShownQuote | undefined,
  now: Date,
): Quote | undefined {
  const lines = cart.lines.map(line => honoured(line, country.currency, shown, now))
  const goods = lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0)
  const days = Math.max(...lines.map(({ deliveryDays }) => deliveryDays))
  if (lines.length === 0) return undefined
  const ways = deliveries(country, goods, days, now)
  const delivery = ways.find(way => way.method === method) ?? ways[0]
  if (!delivery) return undefined
  const totals = totalsOf(lines, delivery.cost)
  const blocked = cart.gone.length > 0 || lines.some(isShort) || totals.total > MOST_TOTAL
  return { lines, ways, delivery, totals, blocked }
}

function honoured(
  line: PricedCartLine,
  currency: Currency,
  shown: ShownQuote | undefined,
  now: Date,
): PricedCartLine {
  if (!shown || shown.currency !== currency || now.getTime() - shown.at > HONOURED_MS) return line
  const seen = shown.lines.find(({ sku }) => sku === line.sku)
  if (!seen || seen.unitPrice >= line.unitPrice) return line
  const { changedFrom, ...kept } = line
  // A price that is kept has not changed.
  const changed = changedFrom === undefined || changedFrom === seen.unitPrice ? {} : { changedFrom }
  return { ...kept, ...changed, unitPrice: seen.unitPrice }
}

/** To be remembered of a quote that a page shows. A promise goes on from when it was first made. */
export function toShown(
  quote: Quote,
  currency: Currency,
  before: ShownQuote | undefined,
  now: Date,
): ShownQuote {
  const lines = quote.lines.map(({ sku, quantity, unitPrice }) => ({ sku, quantity, unitPrice }))
  const still = before && before.currency === currency && now.getTime() - before.at <= HONOURED_MS
  const same =
    still &&
    lines.every(line => before.lines.some(old => old.sku === line.sku && old.unitPrice === line.unitPrice))
  return {
    currency,
    at: same ? before.at : now.getTime(),
    lines,
    delivery: quote.delivery.cost,
    total: quote.totals.total,
  }
}
