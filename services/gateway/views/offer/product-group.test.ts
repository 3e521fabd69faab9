import assert from 'node:assert/strict'
import { it } from 'node:test'
import { placeOf } from '../place.ts'
import { offerFragment } from '../render.tsx'
import { sampleModels } from '../sample-models.ts'
import { productGroup } from './product-group.ts'

const { offer } = sampleModels('Osaka')

it('names every variant with its own address, code and price', () => {
  const group = productGroup(placeOf('en'), offer)
  assert.equal(group['@type'], 'ProductGroup')
  assert.equal(group.productGroupID, '42')
  assert.deepEqual(group.variesBy, ['https://schema.org/color', 'https://schema.org/size'])
  assert.deepEqual(
    group.hasVariant.map(({ sku, gtin13, offers }) => [sku, gtin13, offers.price, offers.priceCurrency]),
    [
      ['Osaka', '2000000000008', '151.20', 'EUR'],
      ['M-2', '2000000000015', '199.00', 'EUR'],
    ],
  )
  assert.equal(group.hasVariant[1]?.offers.url, 'https://merel.example/en/somewhere?sku=M-2')
})

it('says what can be had, and nothing when that is not known', () => {
  const availability = (state: 'low' | 'unknown') => {
    const [first] = offer.variants
    assert.ok(first)
    const group = productGroup(placeOf('en'), { ...offer, variants: [{ ...first, stock: { state } }] })
    return group.hasVariant[0]?.offers.availability
  }
  assert.equal(availability('low'), 'https://schema.org/LimitedAvailability')
  assert.equal(availability('unknown'), undefined)
})

it('gives the price that the page shows', () => {
  const html = offerFragment(offer)
  assert.match(html, /€151\.20/)
  assert.match(html, /"price":"151\.20"/)
})
