import assert from 'node:assert/strict'
import { test } from 'node:test'
import { model, type Shape } from './model.ts'
import { exponential, seededRandom } from './random.ts'

const shape: Shape = {
  ...{ mix: { search: 1 }, zipf: 0, queries: 1, markets: 1 },
  ...{ rate: 0.1, updates: 10, products: 10_000 },
}

test('is what comes of playing it', () => {
  // One address, asked for every 10 s on average, emptied by 24 of 10,000 products or after 600 s.
  const random = seededRandom(1)
  let [hits, keptUntil, now] = [0, 0, 0]
  const asked = 200_000
  for (let n = 0; n < asked; n++) {
    now += exponential(random, 10)
    if (now < keptUntil) hits++
    else keptUntil = now + Math.min(600, exponential(random, 1 / 0.024))
  }
  assert.ok(Math.abs(model(shape).page - hits / asked) < 0.005, `${model(shape).page}, ${hits / asked}`)
})

test('more visits for each change, more hits; a product page hears of no price', () => {
  const page = (change: Partial<Shape>) => model({ ...shape, queries: 2_000, zipf: 0.9, ...change }).page
  assert.ok(page({ rate: 1_000 }) > page({ rate: 100 }))
  assert.ok(page({ rate: 100, updates: 1 }) > page({ rate: 100 }))
  const product = (updates: number) => model({ ...shape, mix: { product: 1 }, updates }).page
  assert.equal(product(0), product(10))
})
