import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packCard, unpackCard } from './card-field.ts'
import type { ProductCard } from './product-card.ts'

const card: ProductCard = {
  version: 3,
  handle: 'tafel-één',
  brand: 'Ño & <b>',
  department: 'tables',
  category: 'dining',
  shape: 'table',
  angles: ['front'],
  tint: '#ffffff',
  colours: ['oak', 'pine'],
  title: { en: 'Table “one” 🪑', nl: 'Tafel één' },
  summary: { en: 'Oak · 1.5 m', nl: 'Eiken · 1,5 m' },
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-02T00:00:00.000Z',
  rating: { sum: 9, count: 2 },
}

test('a card comes back as it was, whatever is written in it', () => {
  assert.deepEqual(unpackCard(packCard(card)), card)
})

test('the same card is unpacked once, a changed one anew', () => {
  const changed = { ...card, version: 4 }
  assert.equal(unpackCard(packCard(card)), unpackCard(packCard({ ...card })))
  assert.deepEqual(unpackCard(packCard(changed)), changed)
})
