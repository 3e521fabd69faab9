import type { Redis } from '../../infra/redis/client.ts'
import { type Currency, type Offer, priceNow, readOffers } from '../catalog/index.ts'
import { type CartLine, readCart } from './read-cart.ts'
import type { Session } from './session.ts'

/** A line with what holds of it now. Money in minor units, VAT included. */
export interface PricedCartLine {
  sku: string
  product: number
  quantity: number
  unitPrice: number
  /** The price before a sale that runs. */
  was?: number
  vatPercent: number
  /** The price that a view showed last, where it was another one. */
  changedFrom?: number
  options: Record<string, string>
  label?: Offer['label']
  deliveryDays: number
  /** Left of it; null: not known at the moment. */
  available: number | null
}

/** A cart as of now. */
export interface PricedCart {
  lines: PricedCartLine[]
  /** Lines whose product is no longer sold: they cost nothing and cannot be ordered. */
  gone: UnpricedLine[]
  removed?: UnpricedLine
}

/** A line that is only named. */
export interface UnpricedLine extends CartLine {
  label?: Offer['label']
}

/** The cart of a session with the prices and stock of the moment: everything comes from Redis. */
export async function readPricedCart(
  redis: Redis,
  session: Pick<Session, 'key'>,
  currency: Currency,
): Promise<PricedCart> {
  const { lines, removed } = await readCart(redis, session)
  const named = removed ? [...lines, removed] : lines
  const products = [...new Set(named.map(({ product }) => product))]
  const skus = lines.map(({ sku }) => sku)
  const offers = await readOffers(redis, products, skus)
  const withLabel = (line: CartLine): UnpricedLine => {
    const label = offers.get(line.product)?.label
    return { ...line, ...(label ? { label } : {}) }
  }
  const priced = lines.map(line => ({
    line,
    found: priceLine(line, offers.get(line.product), currency),
  }))
  return {
    lines: priced.flatMap(({ found }) => found ?? []),
    gone: priced.filter(({ found }) => !found).map(({ line }) => withLabel(line)),
    ...(removed ? { removed: withLabel(removed) } : {}),
  }
}

function priceLine(
  { sku, product, quantity, shown }: CartLine,
  offer: Offer | undefined,
  currency: Currency,
): PricedCartLine | undefined {
  const variant = offer?.variants.find(candidate => candidate.sku === sku)
  const price = variant?.prices[currency]
  if (!offer || offer.gone || !variant || !price) return undefined
  const { amount, was } = priceNow(price)
  const last = shown[currency]
  return {
    sku,
    product,
    quantity,
    unitPrice: amount,
    ...(was === undefined ? {} : { was }),
    vatPercent: price.vatPercent,
    ...(last === undefined || last === amount ? {} : { changedFrom: last }),
    options: variant.options,
    // An offer that was stored by an earlier version has none.
    ...(offer.label ? { label: offer.label } : {}),
    deliveryDays: offer.deliveryDays,
    available: variant.available,
  }
}

/** Whether a line can be ordered as it is; stock that is not known does not stand in the way. */
export const isShort = ({ available, quantity }: PricedCartLine): boolean =>
  available !== null && available < quantity

/** How many pieces a cart holds. */
export const piecesIn = ({ lines, gone }: PricedCart): number =>
  [...lines, ...gone].reduce((sum, { quantity }) => sum + quantity, 0)
