import { chance, normal, pick } from './chance.ts'
import type { Design } from './design.ts'
import { endPrice } from './price-endings.ts'

/** A price in minor units, VAT included. */
export interface Price {
  currency: 'EUR' | 'GBP'
  amount: number
  vatPercent: number
  sale?: { amount: number; lowest30d: number }
}

const SIGMA = 0.26
const POUNDS_A_EURO = 0.86
const LEAST = 250
/** Per cent in the Netherlands and in the United Kingdom. Plants and flowers have the reduced Dutch rate: they are in table I of its law. */
const VAT = { dutch: 21, dutchReduced: 9, british: 20 }
const CUTS = [0.1, 0.15, 0.2, 0.2, 0.25, 0.3, 0.4]

/** Whether product `n` is on sale: 12 of a hundred are. */
export const onSale = (n: number): boolean => chance(n, 'sale') < 0.12

/**
 * The prices of a variant of product `n` in both currencies; `factor` is what its size does. Each currency has an
 * ending of its own, so pounds are no conversion that a customer could do.
 */
export function pricesOf(n: number, { good, surface }: Design, factor: number): Price[] {
  const euros = good.price * surface.factor * factor * Math.exp(SIGMA * normal(n, 'price'))
  const minor = Math.max(LEAST, euros * 100)
  const grows = good.says === 'plant' || good.says === 'flowers'
  return [
    priceOf(n, 'EUR', endPrice(minor), grows ? VAT.dutchReduced : VAT.dutch),
    priceOf(n, 'GBP', endPrice(Math.max(LEAST, minor * POUNDS_A_EURO)), VAT.british),
  ]
}

function priceOf(n: number, currency: Price['currency'], amount: number, vatPercent: number): Price {
  if (!onSale(n)) return { currency, amount, vatPercent }
  let reduced = endPrice(amount * (1 - pick(CUTS, n, 'cut')))
  if (reduced >= amount) reduced = endPrice(amount * 0.7)
  if (reduced >= amount) return { currency, amount, vatPercent }
  // Sometimes there was another sale within the last thirty days; then that price is what the law asks for.
  const between = endPrice((amount + reduced) / 2)
  const earlier = chance(n, 'earlier sale') < 0.25 && between > reduced && between < amount
  return { currency, amount, vatPercent, sale: { amount: reduced, lowest30d: earlier ? between : amount } }
}
