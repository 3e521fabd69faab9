import assert from 'node:assert/strict'
import { test } from 'node:test'
import { palette } from './data/palette.ts'
import { surfaces } from './data/surfaces/index.ts'
import { checkDigit } from './ean.ts'
import { goods } from './goods/index.ts'
import { productOf } from './product.ts'
import { keywordRegistry } from './registry.ts'
import { shapeOf } from './shapes.ts'
import { slug } from './slug.ts'
import { categories, round } from './taxonomy.ts'

const today = new Date('2026-11-21T00:00:00Z')
const DAY = 86_400_000
const products = Array.from({ length: 10_000 }, (_, index) => productOf(index + 1, today))
const variants = products.flatMap(product => product.variants)
const share = (part: number, all = products.length) => part / all
const within = (value: number, low: number, high: number, what: string) =>
  assert.ok(value >= low && value <= high, `${what}: ${value} is not between ${low} and ${high}`)
const assertUnique = (values: string[], what: string) =>
  assert.equal(new Set(values).size, values.length, what)

test('names, handles, SKUs and EANs are unique', () => {
  assertUnique(
    products.map(product => product.texts.en.title),
    'English names',
  )
  assertUnique(
    products.map(product => product.texts.nl.title),
    'Dutch names',
  )
  assertUnique(
    products.map(product => product.handle),
    'handles',
  )
  assertUnique(
    variants.map(variant => variant.sku),
    'SKUs',
  )
  assertUnique(
    variants.map(variant => variant.ean),
    'EANs',
  )
  for (const { handle } of products) assert.match(handle, /^[a-z0-9]+(-[a-z0-9]+)*$/)
})

test('EANs are of the range for use inside a shop and end in their check digit', () => {
  assert.equal(checkDigit('400638133393'), 1)
  for (const { ean } of variants) {
    assert.match(ean, /^2\d{12}$/)
    assert.equal(Number(ean[12]), checkDigit(ean.slice(0, 12)))
  }
})

test('a product is the same each time, and on another day but for its dates', () => {
  for (const n of [1, 123, 4_567, 999_999]) {
    assert.deepEqual(productOf(n, today), productOf(n, today))
    const { reviews, createdAt, sale, ...fixed } = productOf(n, today)
    const later = productOf(n, new Date(today.getTime() + 9 * DAY))
    const { reviews: laterReviews, createdAt: laterCreated, sale: laterSale, ...laterFixed } = later
    assert.deepEqual(laterFixed, fixed)
    assert.equal(laterCreated.getTime() - createdAt.getTime(), 9 * DAY)
    assert.equal(laterSale === undefined, sale === undefined)
    assert.deepEqual(
      laterReviews.map(review => review.body),
      reviews.map(review => review.body),
    )
  }
})

test('a shop of 500 has every category, and one of 10,000 in the same proportions', () => {
  const small = new Set(products.slice(0, 500).map(product => product.category.code))
  assert.deepEqual(
    categories.filter(category => !small.has(category.code)),
    [],
  )
  for (const category of categories) {
    const count = products.filter(product => product.category === category).length
    within(count / ((products.length / round.length) * category.share), 0.95, 1.05, category.code)
  }
})

test('departments and categories have slugs of their own in each language', () => {
  for (const locale of ['en', 'nl'] as const) {
    const names = [...new Set(categories.map(category => category.department)), ...categories].map(
      one => one[locale][0],
    )
    assert.equal(new Set(names.map(slug)).size, 70)
  }
})

test('a shape is sold where it belongs, and recoloured only if it can be', () => {
  for (const { n, shape, category, variants } of products) {
    const picture = shapeOf.get(shape)
    assert.ok(picture, `product ${n}`)
    assert.ok(picture.leaves.includes(category.code), `product ${n}`)
    for (const { options } of variants)
      assert.equal(options.colour !== undefined, picture.recolourable, `product ${n}`)
  }
  for (const shape of ['tablet', 'blender', 'stockpot', 'skateboard'])
    assert.equal(shapeOf.get(shape)?.recolourable, false)
})

test('every value is in the registry of attributes', () => {
  const registry = new Map(
    keywordRegistry().map(({ code, values }) => [code, new Set(values.map(([value]) => value))]),
  )
  for (const { n, attributes, variants } of products) {
    for (const [code, values] of Object.entries(attributes.keyword))
      for (const value of values) assert.ok(registry.get(code)?.has(value), `product ${n}: ${code} ${value}`)
    for (const { options } of variants)
      for (const [code, value] of Object.entries(options))
        assert.ok(registry.get(code)?.has(value), `${code} ${value}`)
    for (const value of Object.values(attributes.number)) assert.ok(Number.isFinite(value), `product ${n}`)
  }
  for (const surface of Object.values(surfaces))
    for (const colour of surface.colours) assert.ok(colour in palette, colour)
})

test('one to four variants, two on average, each with options of its own', () => {
  within(share(variants.length), 1.9, 2.3, 'variants a product')
  for (const { n, variants } of products) {
    within(variants.length, 1, 4, `product ${n}`)
    assertUnique(
      variants.map(({ options }) => JSON.stringify(options)),
      `options of product ${n}`,
    )
  }
})

test('measures stay near the model in the picture', () => {
  for (const { n, shape, attributes } of products) {
    const { w } = shapeOf.get(shape)?.size_cm ?? { w: 0 }
    const { cm, axis } = goods[shape] ?? {}
    if (attributes.number.width && !cm && !axis)
      within(attributes.number.width / w, 0.86, 1.14, `width of product ${n}`)
  }
})

test('5 % are sold out, 12 % on sale, 6 % new, 3 % without reviews', () => {
  within(
    share(products.filter(product => product.variants.every(variant => variant.stock === 0)).length),
    0.04,
    0.06,
    'sold out',
  )
  within(share(products.filter(product => product.sale).length), 0.11, 0.13, 'on sale')
  within(share(products.filter(product => product.ageDays < 30).length), 0.05, 0.07, 'new')
  within(
    share(products.filter(product => product.reviews.length === 0).length),
    0.02,
    0.04,
    'without reviews',
  )
})

test('views follow Zipf’s law with exponent 0.9', () => {
  const views = products.map(product => product.popularity).toSorted((a, b) => b - a)
  const all = views.reduce((sum, count) => sum + count)
  const top = (count: number) => views.slice(0, count).reduce((sum, one) => sum + one) / all
  within(top(100), 0.39, 0.43, 'top 100')
  within(top(1_000), 0.65, 0.69, 'top 1,000')
})

test('reviews are by people who can have had the thing, and mostly kind', () => {
  const stars = [0, 0, 0, 0, 0]
  for (const { n, reviews, createdAt } of products) {
    assertUnique(
      reviews.map(review => String(review.createdAt.getTime())),
      `dates of product ${n}`,
    )
    for (const { rating, createdAt: written } of reviews) {
      stars[rating - 1] = (stars[rating - 1] ?? 0) + 1
      assert.ok(written >= new Date(createdAt.getTime() - DAY) && written <= today, `product ${n}`)
    }
  }
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = stars
  assert.ok(five > four && four > three && three > two && two > one && one > 0, stars.join(' '))
  const text = (n: number) =>
    productOf(n, today)
      .reviews.slice(-12)
      .map(review => review.title + review.body)
  for (let n = 1; n <= 2_000; n++) assertUnique(text(n), `reviews of product ${n}`)
})
