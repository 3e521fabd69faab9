import type { Redis } from '../../../infra/redis/client.ts'
import { type ChangeOutcome, changeCart, MOST_IN_LINE, readCart, type Session } from '../../cart/index.ts'
import { readOffers } from '../../catalog/index.ts'

/** What a change came to; `gone`: there is no such thing to buy; `quantity`: not a whole number from 1 to 99. */
export type LineOutcome = ChangeOutcome['status'] | 'gone' | 'quantity'

export const isQuantity = (quantity: number): boolean =>
  Number.isInteger(quantity) && quantity >= 1 && quantity <= MOST_IN_LINE

/** Puts pieces of a SKU into the cart. The session is asked for only when there is something to put into it. */
export async function addLine(
  redis: Redis,
  session: () => Session,
  { product, sku, quantity }: { product: number; sku: string; quantity: number },
): Promise<LineOutcome> {
  if (!isQuantity(quantity)) return 'quantity'
  if (!Number.isSafeInteger(product) || product < 1) return 'gone'
  const offer = (await readOffers(redis, [product], [])).get(product)
  const sold = offer && !offer.gone && offer.variants.some(variant => variant.sku === sku)
  if (!sold) return 'gone'
  return (await changeCart(redis, session(), { kind: 'add', sku, product, quantity })).status
}

/** Sees to it that at least these are in the cart; asked twice, nothing is there twice. */
export async function addLines(
  redis: Redis,
  session: Session,
  wanted: { product: number; sku: string; quantity: number }[],
): Promise<LineOutcome[]> {
  const { lines } = await readCart(redis, session)
  const outcomes: LineOutcome[] = []
  for (const { quantity, ...line } of wanted) {
    const missing = quantity - (lines.find(({ sku }) => sku === line.sku)?.quantity ?? 0)
    outcomes.push(missing > 0 ? await addLine(redis, () => session, { ...line, quantity: missing }) : 'ok')
  }
  return outcomes
}

/** Sets how many of a line that is in the cart; none removes it. */
export async function setLine(
  redis: Redis,
  session: Session,
  sku: string,
  quantity: number,
): Promise<LineOutcome> {
  if (quantity === 0) return (await changeCart(redis, session, { kind: 'remove', sku })).status
  if (!Number.isInteger(quantity) || quantity < 0) return 'quantity'
  const most = Math.min(quantity, MOST_IN_LINE + 1)
  return (await changeCart(redis, session, { kind: 'set', sku, product: 0, quantity: most })).status
}
