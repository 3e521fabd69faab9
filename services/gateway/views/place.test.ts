import assert from 'node:assert/strict'
import { it } from 'node:test'
import { placeOf } from './place.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

it('writes money as each market does', () => {
  assert.equal(plain(placeOf('en').money({ amount: 123450, currency: 'EUR' })), '€1,234.50')
  assert.equal(plain(placeOf('nl').money({ amount: 123450, currency: 'EUR' })), '€ 1.234,50')
  assert.equal(plain(placeOf('en-gb').money({ amount: 123450, currency: 'GBP' })), '£1,234.50')
})

it('writes a day so that it can begin a line', () => {
  assert.equal(plain(placeOf('en').day('2026-11-24')), 'Tuesday 24 November')
  assert.equal(plain(placeOf('nl').day('2026-11-24')), 'Dinsdag 24 november')
})
