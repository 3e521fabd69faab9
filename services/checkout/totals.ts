/** An order of more cannot be written down, so it is not taken: ten million, in minor units. */
export const MOST_TOTAL = 1_000_000_000

/** Money in minor units, VAT included. */
export interface PricedLine {
  quantity: number
  unitPrice: number
  /** 21 for 21 %; at most two decimals. */
  vatPercent: number
}

/** What of the total is of one rate: `gross` = net + `vat`. */
export interface VatPart {
  percent: number
  gross: number
  vat: number
}

export interface Totals {
  goods: number
  delivery: number
  total: number
  /** A part a rate, highest rate first; their `gross` add up to `total` exactly. */
  vat: VatPart[]
}

/**
 * What an order comes to. Delivery follows the goods: it is spread over their rates in proportion (as an ancillary
 * supply), the cents that division leaves go to the largest remainders. VAT is taken out of each rate's sum once, not
 * line by line, so no cent is lost or made.
 */
export function totalsOf(lines: readonly PricedLine[], delivery: number): Totals {
  const goodsOf = new Map<number, number>()
  for (const { quantity, unitPrice, vatPercent } of lines)
    goodsOf.set(vatPercent, (goodsOf.get(vatPercent) ?? 0) + quantity * unitPrice)
  const rates = [...goodsOf.keys()].sort((a, b) => b - a)
  const sums = rates.map(rate => goodsOf.get(rate) ?? 0)
  const goods = sums.reduce((sum, part) => sum + part, 0)
  const shares = spread(delivery, sums)
  const vat = rates.map((percent, index): VatPart => {
    const gross = (sums[index] ?? 0) + (shares[index] ?? 0)
    return { percent, gross, vat: vatIn(gross, percent) }
  })
  return { goods, delivery, total: goods + delivery, vat }
}

/** The VAT within a sum that includes it, rounded half up. */
function vatIn(gross: number, percent: number): number {
  const points = Math.round(percent * 100)
  return Math.round((gross * points) / (10_000 + points))
}

/** `amount` in whole parts in proportion to `weights`; the parts add up to it. Without any weight the first takes all. */
function spread(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  if (whole === 0) return weights.map((_, index) => (index === 0 ? amount : 0))
  const exact = weights.map(weight => (amount * weight) / whole)
  const parts = exact.map(Math.floor)
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  let left = amount - parts.reduce((sum, part) => sum + part, 0)
  for (const { index } of byRemainder) {
    if (left <= 0) break
    parts[index] = (parts[index] ?? 0) + 1
    left--
  }
  return parts
}
