import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { goods } from './goods/index.ts'
import { endPrice, endsWell } from './price-endings.ts'
import { productOf } from './product.ts'

const today = new Date('2026-11-21T00:00:00Z')
const prices = Array.from({ length: 10_000 }, (_, index) => productOf(index + 1, today)).flatMap(
  ({ variants }) => variants.flatMap(variant => variant.prices),
)

test('any amount gets an ending near itself, and more money never gives a lower price', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 200, max: 1_000_000 }),
      fc.integer({ min: 0, max: 100_000 }),
      (minor, more) => {
        const ended = endPrice(minor)
        assert.ok(endsWell(ended), `${minor} became ${ended}`)
        assert.ok(Math.abs(ended - minor) <= Math.max(600, minor * 0.1), `${minor} became ${ended}`)
        assert.ok(endPrice(minor + more) >= ended)
      },
    ),
  )
})

test('every price ends as prices here do', () => {
  for (const { amount, sale } of prices)
    for (const minor of [amount, ...(sale ? [sale.amount, sale.lowest30d] : [])])
      assert.ok(endsWell(minor), `${minor}`)
})

test('a sale is below the price, and the lowest price of thirty days in between', () => {
  for (const { amount, sale } of prices)
    if (sale)
      assert.ok(sale.amount < sale.lowest30d && sale.lowest30d <= amount, JSON.stringify({ amount, sale }))
})

test('pounds are fewer than euros, with the VAT of their country', () => {
  for (let index = 0; index < prices.length; index += 2) {
    const [euro, pound] = [prices[index], prices[index + 1]]
    assert.ok(euro?.currency === 'EUR' && (euro.vatPercent === 21 || euro.vatPercent === 9))
    assert.ok(pound?.currency === 'GBP' && pound.vatPercent === 20 && pound.amount <= euro.amount)
    assert.equal(pound.sale === undefined, euro.sale === undefined)
  }
})

test('what grows has the reduced Dutch rate, a vase and a bench have not', () => {
  const rates = new Map<string, Set<number | undefined>>()
  for (let n = 1; n <= 10_000; n++) {
    const { shape, variants } = productOf(n, today)
    const says = goods[shape]?.says ?? ''
    for (const { prices } of variants)
      rates.set(says, (rates.get(says) ?? new Set()).add(prices[0]?.vatPercent))
  }
  for (const [says, found] of rates)
    assert.deepEqual([...found], [says === 'plant' || says === 'flowers' ? 9 : 21], says)
})

test('a larger size never costs less', () => {
  for (let n = 1; n <= 5_000; n++) {
    const { variants } = productOf(n, today)
    variants.forEach((variant, index) => {
      const before = variants[index - 1]
      if (before && before.options.colour === variant.options.colour)
        assert.ok((variant.prices[0]?.amount ?? 0) >= (before.prices[0]?.amount ?? 0), `product ${n}`)
    })
  }
})
