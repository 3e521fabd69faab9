import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PricedCartLine } from '../../cart/index.ts'
import { countryOf } from '../../checkout/index.ts'
import { makeQuote, toShown } from './quote.ts'

const now = new Date('2026-11-23T14:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const nl = countryOf('NL') ?? assert.fail('NL')
const line = (unitPrice: number, more: Partial<PricedCartLine> = {}): PricedCartLine => ({
  sku: 'A',
  product: 1,
  quantity: 2,
  unitPrice,
  vatPercent: 21,
  options: {},
  deliveryDays: 3,
  available: 5,
  ...more,
})
const quote = (lines: PricedCartLine[], shown?: ReturnType<typeof toShown>, at = now, method = 'standard') =>
  makeQuote({ lines, gone: [] }, nl, method, shown, at) ?? assert.fail('no quote')

test('the price that was shown holds for half an hour when it rises, and a lower one counts at once', () => {
  const shown = toShown(quote([line(1_000)]), 'EUR', undefined, now)
  assert.equal(quote([line(1_200)], shown, later(29)).totals.goods, 2_000)
  assert.equal(quote([line(1_200)], shown, later(31)).totals.goods, 2_400)
  assert.equal(quote([line(800)], shown, later(5)).totals.goods, 1_600)
})

test('a price that is kept has not changed, and is not said to have', () => {
  const shown = toShown(quote([line(1_000)]), 'EUR', undefined, now)
  const changed = (changedFrom: number) => quote([line(1_200, { changedFrom })], shown).lines[0]?.changedFrom
  assert.equal(changed(1_000), undefined)
  assert.equal(changed(1_100), 1_100)
})

test('looking again does not make the promise longer', () => {
  const first = toShown(quote([line(1_000)]), 'EUR', undefined, now)
  const again = toShown(quote([line(1_200)], first, later(20)), 'EUR', first, later(20))
  assert.equal(again.at, first.at)
  assert.equal(quote([line(1_200)], again, later(31)).totals.goods, 2_400)
})

test('a price shown in another currency promises nothing', () => {
  const shown = toShown(quote([line(1_000)]), 'GBP', undefined, now)
  assert.equal(quote([line(1_200)], shown).totals.goods, 2_400)
})

test('what is short or gone stands in the way; stock that is not known does not', () => {
  assert.equal(quote([line(1_000)]).blocked, false)
  assert.equal(quote([line(1_000, { available: 1 })]).blocked, true)
  assert.equal(quote([line(1_000, { available: null })]).blocked, false)
  const gone = [{ sku: 'B', product: 2, quantity: 1, shown: {} }]
  assert.equal(makeQuote({ lines: [line(1_000)], gone }, nl, undefined, undefined, now)?.blocked, true)
  assert.equal(makeQuote({ lines: [], gone }, nl, undefined, undefined, now), undefined)
})

test('what comes to more than an order may is not accepted: it could not be written down afterwards', () => {
  const dearest = { quantity: 10, available: 20 }
  assert.equal(quote([line(99_999_999, dearest)]).blocked, false)
  assert.equal(quote([line(100_000_000, dearest), line(100_000_000, dearest)]).blocked, true)
})

test('the way chosen counts, one that is not offered falls back to the usual one', () => {
  assert.equal(quote([line(1_000)], undefined, now, 'express').totals.delivery, 995)
  assert.equal(
    quote([line(1_000, { deliveryDays: 1 })], undefined, now, 'express').delivery.method,
    'standard',
  )
})

const cents = fc.integer({ min: 0, max: 500_000 })
const carts = fc.uniqueArray(
  fc.record({
    sku: fc.stringMatching(/^[A-F]$/),
    was: cents,
    now: cents,
    quantity: fc.integer({ min: 1, max: 99 }),
  }),
  { minLength: 1, maxLength: 6, selector: ({ sku }) => sku },
)
const minutes = fc.integer({ min: 0, max: 90 })
type Lines = { sku: string; was: number; now: number; quantity: number }[]
const priced = (all: Lines, when: 'was' | 'now') =>
  all.map(one => line(one[when], { sku: one.sku, quantity: one.quantity, available: 99 }))

test('nobody pays more than now, nor within half an hour more than was shown; the sum is that of the lines', () => {
  fc.assert(
    fc.property(carts, minutes, (all, age) => {
      const shown = toShown(quote(priced(all, 'was')), 'EUR', undefined, now)
      const { lines, totals, delivery } = quote(priced(all, 'now'), shown, later(age))
      for (const [index, { was, now }] of all.entries())
        assert.equal(lines[index]?.unitPrice, age <= 30 ? Math.min(was, now) : now)
      const goods = lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0)
      assert.deepEqual([totals.goods, totals.total], [goods, goods + delivery.cost])
    }),
  )
})

test('what the page says is what the click accepts, whatever has risen meanwhile', () => {
  fc.assert(
    fc.property(carts, fc.integer({ min: 0, max: 30 }), (all, age) => {
      const seen = quote(priced(all, 'was'))
      const shown = toShown(seen, 'EUR', undefined, now)
      const risen = all.map(one => ({ ...one, now: Math.max(one.was, one.now) }))
      assert.equal(quote(priced(risen, 'now'), shown, later(age)).totals.total, seen.totals.total)
    }),
  )
})
