import { createHash } from 'node:crypto'
import type { Sql } from '../../../infra/mysql/client.ts'
import { lowestBefore } from './lowest-price.ts'
import { hasCheckDigit, type ProductState, type VariantState } from './product-state.ts'

/**
 * The state with everything that may be left out: places of variants, EANs, the lowest price before a sale. What was
 * there before stays as it was, so the same wish twice is the same state.
 */
export async function complete(
  sql: Sql,
  before: ProductState | undefined,
  wished: ProductState,
  now: Date,
): Promise<ProductState> {
  const old = (sku: string): VariantState | undefined =>
    before && Object.hasOwn(before.variants, sku) ? before.variants[sku] : undefined
  const taken = Object.entries(wished.variants).flatMap(
    ([sku, { position }]) => position ?? old(sku)?.position ?? [],
  )
  let last = Math.max(0, ...taken)
  const variants: Record<string, VariantState> = {}
  for (const [sku, variant] of Object.entries(wished.variants)) {
    const prices = { ...variant.prices }
    for (const currency of ['EUR', 'GBP'] as const) {
      const price = prices[currency]
      const earlier = old(sku)?.prices[currency]
      if (!price.sale || price.sale.lowest30d !== undefined) continue
      const sameSale =
        earlier?.sale?.amount === price.sale.amount &&
        earlier.sale.from === price.sale.from &&
        earlier.amount === price.amount
      const lowest30d = sameSale
        ? earlier.sale?.lowest30d
        : await lowestBefore(sql, sku, currency, earlier, price, now)
      prices[currency] = { ...price, sale: { ...price.sale, lowest30d } }
    }
    variants[sku] = {
      position: variant.position ?? old(sku)?.position ?? ++last,
      ean: variant.ean ?? old(sku)?.ean ?? ownEan(sku),
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
