import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { totalsOf } from './totals.ts'

const line = fc.record({
  quantity: fc.integer({ min: 1, max: 99 }),
  unitPrice: fc.integer({ min: 0, max: 1_000_000 }),
  vatPercent: fc.constantFrom(0, 2.1, 5.5, 6, 9, 13.5, 20, 21),
})
const lines = fc.array(line, { minLength: 1, maxLength: 100 })
const delivery = fc.integer({ min: 0, max: 2_000 })

test('no cent is lost or made: lines, delivery, total and the parts of each rate agree', () => {
  fc.assert(
    fc.property(lines, delivery, (all, cost) => {
      const totals = totalsOf(all, cost)
      const goods = all.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0)
      assert.equal(totals.goods, goods)
      assert.equal(totals.total, goods + cost)
      assert.equal(
        totals.vat.reduce((sum, part) => sum + part.gross, 0),
        totals.total,
      )
      assert.equal(new Set(totals.vat.map(part => part.percent)).size, totals.vat.length)
    }),
  )
})

test('the VAT of a part is within half a cent of the exact amount, and never more than the part', () => {
  fc.assert(
    fc.property(lines, delivery, (all, cost) => {
      for (const { percent, gross, vat } of totalsOf(all, cost).vat) {
        assert.ok(Number.isInteger(gross) && Number.isInteger(vat) && vat >= 0 && vat <= gross)
        assert.ok(Math.abs(vat - gross + gross / (1 + percent / 100)) <= 0.5 + 1e-6)
      }
    }),
  )
})

test('the order of lines makes no difference', () => {
  fc.assert(
    fc.property(lines, delivery, (all, cost) => {
      assert.deepEqual(totalsOf(all.toReversed(), cost), totalsOf(all, cost))
    }),
  )
})

test('delivery follows the goods: each rate bears its share, to the cent', () => {
  fc.assert(
    fc.property(lines, delivery, (all, cost) => {
      const { goods, vat } = totalsOf(all, cost)
      fc.pre(goods > 0)
      for (const { percent, gross } of vat) {
        const own = all
          .filter(({ vatPercent }) => vatPercent === percent)
          .reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0)
        assert.ok(Math.abs(gross - own - (cost * own) / goods) < 1)
      }
    }),
  )
})

test('an order as an invoice says it', () => {
  const totals = totalsOf(
    [
      { quantity: 2, unitPrice: 18_900, vatPercent: 21 },
      { quantity: 1, unitPrice: 1_995, vatPercent: 9 },
    ],
    495,
  )
  assert.deepEqual(totals, {
    goods: 39_795,
    delivery: 495,
    total: 40_290,
    vat: [
      { percent: 21, gross: 38_270, vat: 6_642 },
      { percent: 9, gross: 2_020, vat: 167 },
    ],
  })
})
