import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { OfferModel, StockState, VariantModel } from '../models.ts'
import { chosenAtFirst, combinations, isOut } from './combinations.ts'

const variant = (sku: string, options: Record<string, string>, state: StockState): VariantModel => ({
  sku,
  ean: '2000000000008',
  options,
  price: { amount: 100, currency: 'EUR' },
  stock: { state },
})
const option = (code: string, ...values: string[]) => ({
  code,
  name: code,
  values: values.map(value => ({ code: value, name: value })),
})

describe('combinations', () => {
  it('is the one variant of a product without options', () => {
    const all = combinations({ options: [], variants: [variant('a', {}, 'in_stock')] })
    assert.deepEqual(
      all.map(one => [one.first, one.second, one.variant?.sku]),
      [[0, 0, 'a']],
    )
  })

  const offer: Pick<OfferModel, 'options' | 'variants'> = {
    options: [option('colour', 'pine', 'black'), option('size', 's', 'm')],
    variants: [
      variant('ps', { colour: 'pine', size: 's' }, 'sold_out'),
      variant('pm', { colour: 'pine', size: 'm' }, 'low'),
      variant('bs', { colour: 'black', size: 's' }, 'in_stock'),
    ],
  }

  it('leaves a hole where nothing is made', () => {
    const all = combinations(offer)
    assert.deepEqual(
      all.map(one => one.variant?.sku),
      ['ps', 'pm', 'bs', undefined],
    )
    assert.deepEqual(all.map(isOut), [true, false, false, true])
  })

  it('begins with the first that can be had', () => {
    assert.equal(chosenAtFirst(combinations(offer))?.variant?.sku, 'pm')
  })

  it('begins with the first that is made when all are sold out', () => {
    const variants = offer.variants.map(one => ({ ...one, stock: { state: 'sold_out' as const } }))
    assert.equal(chosenAtFirst(combinations({ ...offer, variants }))?.variant?.sku, 'ps')
  })
})
