import { createHash } from 'node:crypto'
import type { Sql } from '../../../infra/mysql/client.ts'
import { type Currency, currencies } from '../markets.ts'
import { lowestBefore, type NewSale, readLowestPast } from './lowest-price.ts'
import { hasCheckDigit, type ProductState, type VariantState } from './product-state.ts'

/** A product as it is, if it is there, and as it is wished. */
interface Pair {
  before: ProductState | undefined
  wished: ProductState
}

/**
 * The states with everything that may be left out: places of variants, EANs, the lowest price before a sale. What was
 * there before stays as it was, so the same wish twice is the same state. One statement at most, however many they are.
 */
export async function completeAll(sql: Sql, pairs: Pair[], now: Date): Promise<ProductState[]> {
  const lowest = await readLowestPast(sql, pairs.flatMap(newSales), now)
  return pairs.map(pair => {
    const asked = new Map(
      newSales(pair).map(sale => [`${sale.currency} ${sale.sku}`, lowestBefore(sale, lowest(sale), now)]),
    )
    return completed(pair, (sku, currency) => asked.get(`${currency} ${sku}`))
  })
}

/** One state. */
export async function complete(
  sql: Sql,
  before: ProductState | undefined,
  wished: ProductState,
  now: Date,
): Promise<ProductState> {
  const [state] = await completeAll(sql, [{ before, wished }], now)
  return state ?? wished
}

const oldOf = ({ before }: Pair, sku: string): VariantState | undefined =>
  before && Object.hasOwn(before.variants, sku) ? before.variants[sku] : undefined

/** Sales that are not those of before, on prices that were there. */
function newSales(pair: Pair): NewSale[] {
  return Object.entries(pair.wished.variants).flatMap(([sku, { prices }]) =>
    currencies.flatMap(currency => {
      const before = oldOf(pair, sku)?.prices[currency]
      const after = prices[currency]
      const wanted = after.sale && after.sale.lowest30d === undefined
      return before && wanted && !isSameSale(before, after) ? [{ sku, currency, before, after }] : []
    }),
  )
}

const isSameSale = (before: VariantState['prices']['EUR'], after: VariantState['prices']['EUR']): boolean =>
  before.sale?.amount === after.sale?.amount &&
  before.sale?.from === after.sale?.from &&
  before.amount === after.amount

function completed(
  pair: Pair,
  lowest: (sku: string, currency: Currency) => number | undefined,
): ProductState {
  const { wished } = pair
  const taken = Object.entries(wished.variants).flatMap(
    ([sku, { position }]) => position ?? oldOf(pair, sku)?.position ?? [],
  )
  let last = Math.max(0, ...taken)
  const variants: Record<string, VariantState> = {}
  for (const [sku, variant] of Object.entries(wished.variants)) {
    const old = oldOf(pair, sku)
    const prices = { ...variant.prices }
    for (const currency of currencies) {
      const { sale, ...price } = prices[currency]
      if (!sale || sale.lowest30d !== undefined) continue
      const earlier = old?.prices[currency]
      const lowest30d = earlier ? (lowest(sku, currency) ?? earlier.sale?.lowest30d) : price.amount
      prices[currency] = { ...price, sale: { ...sale, lowest30d } }
    }
    variants[sku] = {
      position: variant.position ?? old?.position ?? ++last,
      ean: variant.ean ?? old?.ean ?? ownEan(sku),
      options: variant.options,
      weightG: variant.weightG,
      prices,
    }
  }
  return { ...wished, variants: inOrder(variants) }
}

const inOrder = (variants: Record<string, VariantState>) =>
  Object.fromEntries(Object.entries(variants).sort(([, a], [, b]) => (a.position ?? 0) - (b.position ?? 0)))

/** An EAN of the range for use inside a shop (prefix 2), always the same for a SKU. */
function ownEan(sku: string): string {
  const number = createHash('sha256').update(sku).digest().readUIntBE(0, 6) % 10 ** 11
  const digits = `2${String(number).padStart(11, '0')}`
  return Array.from({ length: 10 }, (_, digit) => `${digits}${digit}`).find(hasCheckDigit) as string
}
