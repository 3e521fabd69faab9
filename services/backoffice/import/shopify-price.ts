import { askedAt, type ProductState } from '../../catalog/index.ts'
import { minorUnits } from './numbers.ts'
import type { Row } from './shopify-columns.ts'

type Prices = ProductState['variants'][string]['prices']
type Price = Prices['EUR']

/** For products that come without a price in pounds. Afterwards it is a price of its own, which the file leaves alone. */
const POUNDS_A_EURO = 0.86

/** Prices in both currencies: those of the file, then those that are there, then pounds worked out from euros. */
export function toPrice(row: Row, before: Prices | undefined, now = new Date()): unknown {
  const euros = stated(row.price ?? '', row.compareAt, before?.EUR, now)
  if (row.poundPrice) return { EUR: euros, GBP: stated(row.poundPrice, row.poundCompareAt, before?.GBP, now) }
  const pounds = (amount: number) => Math.max(1, Math.round(amount * POUNDS_A_EURO))
  const made = {
    amount: pounds(euros.amount),
    ...(euros.sale ? { sale: { amount: pounds(euros.sale.amount) } } : {}),
  }
  return { EUR: euros, GBP: before?.GBP ?? made }
}

/**
 * A price above which a higher one to compare with stands is a sale. The file cannot say when one begins or ends: where
 * it says what is asked now anyway, what is there stays, with its dates.
 */
function stated(
  cell: string,
  compareCell: string | undefined,
  before: Price | undefined,
  now: Date,
): { amount: number; vatPercent?: number; sale?: { amount: number } | undefined } {
  const asked = minorUnits(cell, 'price')
  const compare = compareCell && compareCell !== '0.00' ? minorUnits(compareCell, 'price to compare with') : 0
  const amount = Math.max(asked, compare)
  if (before && before.amount === amount && askedAt(before, now) === asked) return before
  return {
    amount,
    ...(before ? { vatPercent: before.vatPercent } : {}),
    ...(amount > asked ? { sale: { amount: asked } } : {}),
  }
}
