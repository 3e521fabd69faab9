import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { WrittenDocument } from '../product-document.ts'
import { emptyQuery, type ListingQuery } from './listing-query.ts'
import { searchListing } from './search-listing.ts'
import { documentOf, registry, testIndex } from './test-index.ts'

const SIZE = 24
const pick = <T>(values: readonly T[], n: number): T => values[n % values.length] as T
/** Some hundred products with every mixture of attributes, made by arithmetic so that they are the same every time. */
const documents = Array.from({ length: 400 }, (_, n) =>
  documentOf({
    id: n + 1,
    en: `${pick(['Lusa', 'Mira', 'Toma'], n)} ${pick(['table lamp', 'desk', 'chair'], n * 7)}`,
    brand: pick(['Noor', 'Vik', "O'Neil, & Sons"], n * 3 + (n >> 3)),
    category: pick(
      [
        ['lamps', 'Lamps'],
        ['desks', 'Desks'],
      ] as [string, string][],
      n >> 1,
    ),
    keyword: {
      ...(n % 5
        ? { colour: [...new Set([pick(['pine', 'clay', 'ink'], n), pick(['pine', 'clay', 'ink'], n >> 2)])] }
        : {}),
      ...(n % 3 ? { material: [pick(['oak', 'steel'], n >> 5)] } : {}),
      size: [pick(['s', 'm', 'l'], n * 11)],
    },
    number: { width: 20 + ((n * 37) % 120) },
    price: 500 + ((n * 7919) % 90_000),
    onHand: n % 9 ? n % 13 : 0,
    sale: n % 4 === 0,
    rating: [((n * 3) % 5) * (n % 6), n % 6],
    popularity: (n * 104_729) % 1_000,
    shape: pick(['round', 'square', 'flat'], n >> 4),
    deleted: n % 41 === 0,
  }),
)
const products = await testIndex(documents)
const search = (query: ListingQuery, size = SIZE) =>
  searchListing(products, query, { locale: 'en', currency: 'EUR', registry, size })

const shown = (query: ListingQuery, but?: string) => (document: WrittenDocument) =>
  !document.deleted &&
  (query.category === undefined || document.cat.includes(query.category)) &&
  Object.entries(query.keywords).every(
    ([code, values]) => code === but || values.some(value => document.attr[code]?.includes(value)),
  ) &&
  Object.entries(query.numbers).every(
    ([code, { from = -Infinity, to = Infinity }]) =>
      code === but || ((document.num[code] ?? NaN) >= from && (document.num[code] ?? NaN) <= to),
  ) &&
  (but === 'brand' || query.brands.length === 0 || query.brands.includes(document.brand)) &&
  (but === 'rating' || query.rating === undefined || document.rating >= query.rating) &&
  (but === 'availability' || !query.inStock || document.deliverable) &&
  (but === 'sale' || !query.sale || document.sale) &&
  (but === 'price' ||
    (document.price.EUR >= (query.price.from ?? 0) * 100 &&
      document.price.EUR <= (query.price.to ?? 1e9) * 100))

function count(query: ListingQuery, but: string, values: (document: WrittenDocument) => readonly string[]) {
  const counts = new Map<string, number>()
  for (const document of documents.filter(shown(query, but)))
    for (const value of values(document)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const subset = (values: string[]) => fc.subarray(values, { minLength: 1 })
const range = (max: number) =>
  fc.record(
    { from: fc.integer({ min: 0, max }), to: fc.integer({ min: 0, max }) },
    { requiredKeys: [], noNullPrototype: true },
  )
const queries = fc
  .record(
    {
      category: fc.constantFrom('lamps', 'desks', 'things'),
      keywords: fc.record(
        {
          colour: subset(['pine', 'clay', 'ink']),
          material: subset(['oak', 'steel']),
          size: subset(['s', 'm', 'l']),
        },
        { requiredKeys: [], noNullPrototype: true },
      ),
      numbers: fc.oneof(
        fc.constant({}),
        range(150).map(width => ({ width })),
      ),
      brands: fc.oneof(fc.constant([]), subset(['Noor', 'Vik', "O'Neil, & Sons"])),
      rating: fc.constantFrom(2, 3, 4),
      inStock: fc.boolean(),
      sale: fc.boolean(),
      price: range(1_000),
      sort: fc.constantFrom('popularity', 'price', '-price', 'newest', 'rating'),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .map(part => emptyQuery(part as Partial<ListingQuery>))

test('hits, counts and statistics equal brute force, whatever is chosen', async () => {
  await fc.assert(
    fc.asyncProperty(queries, async query => {
      const { total, found, facets } = await search(query)
      const all = documents.filter(shown(query))
      assert.equal(total, all.length)
      assert.equal(found.length, Math.min(SIZE, all.length))
      for (const { id } of found) assert.ok(all.some(document => document.id === id))

      const left = (counts: Map<string, number>) => new Map([...counts].filter(([, n]) => n > 0).sort())
      for (const code of ['colour', 'material', 'size'])
        assert.deepEqual(
          left(facets.keywords.get(code) ?? new Map()),
          left(count(query, code, ({ attr }) => attr[code] ?? [])),
          code,
        )
      assert.deepEqual(left(facets.brands), left(count(query, 'brand', ({ brand }) => [brand])))
      assert.equal(facets.sale, documents.filter(shown(query, 'sale')).filter(({ sale }) => sale).length)
      assert.equal(
        facets.inStock,
        documents.filter(shown(query, 'availability')).filter(({ deliverable }) => deliverable).length,
      )
      for (const stars of [2, 3, 4])
        assert.equal(
          facets.ratings.get(stars),
          documents.filter(shown(query, 'rating')).filter(({ rating }) => rating >= stars).length,
        )
      const widths = documents.filter(shown(query, 'width')).map(({ num }) => num.width ?? 0)
      if (widths.length > 0)
        assert.deepEqual(facets.numbers.get('width'), { min: Math.min(...widths), max: Math.max(...widths) })
      const prices = documents.filter(shown(query, 'price')).map(({ price }) => price.EUR)
      assert.equal(facets.price?.count ?? 0, prices.length)
      if (facets.price) {
        assert.equal(facets.price.min, Math.min(...prices))
        assert.equal(facets.price.max, Math.max(...prices))
        assert.equal(
          facets.price.average,
          Math.round(prices.reduce((sum, price) => sum + price, 0) / prices.length),
        )
      }
      assert.equal(
        facets.priceBuckets.reduce((sum, bucket) => sum + bucket.count, 0),
        prices.length,
      )
    }),
    { numRuns: 60 },
  )
})

test('a choice keeps the other values of its facet, and the values that others took away', async () => {
  const free = await search(emptyQuery({ category: 'lamps' }))
  const chosen = await search(emptyQuery({ category: 'lamps', keywords: { colour: ['pine'] } }))
  assert.deepEqual(chosen.facets.keywords.get('colour'), free.facets.keywords.get('colour'))
  const none = await search(
    emptyQuery({ category: 'lamps', keywords: { colour: ['pine'] }, price: { to: 0 } }),
  )
  assert.equal(none.total, 0)
  assert.deepEqual([...(none.facets.keywords.get('material') ?? [])].sort(), [
    ['oak', 0],
    ['steel', 0],
  ])
})

test('facets that are counted from one page are those that a search counts', async () => {
  for (const text of ['lamp', 'lusa', 'noor', 'pine table lamp', 'oak']) {
    const counted = await search(emptyQuery({ text }), documents.length)
    const searched = await search(emptyQuery({ text }), 5)
    assert.ok(searched.total > 5 && searched.total < documents.length, text)
    assert.equal(counted.found.length, counted.total)
    assert.equal(counted.total, searched.total)
    assert.deepEqual(counted.facets, searched.facets)
    assert.deepEqual(counted.profile, searched.profile)
  }
})

test('every order is kept, with the id between equals', async () => {
  const key: Record<string, (document: WrittenDocument) => number[]> = {
    price: ({ price, id }) => [price.EUR, id],
    '-price': ({ price, id }) => [-price.EUR, id],
    newest: ({ createdAt, id }) => [-Date.parse(createdAt), id],
    rating: ({ rank, reviews, id }) => [-Math.fround(rank), -reviews, id],
    popularity: ({ deliverable, popularity, id }) => [deliverable ? 0 : 1, -popularity, id],
  }
  for (const sort of ['price', '-price', 'newest', 'rating', 'popularity'] as const) {
    const { found } = await searchListing(products, emptyQuery({ sort }), {
      locale: 'en',
      currency: 'EUR',
      registry,
      size: 100,
      exactOrder: true,
    })
    const expected = documents
      .filter(({ deleted }) => !deleted)
      .map(document => ({ id: document.id, key: key[sort]?.(document) ?? [] }))
      .sort((a, b) => a.key.reduce((order, value, at) => order || value - (b.key[at] ?? 0), 0))
    assert.deepEqual(
      found.map(({ id }) => id),
      expected.slice(0, 100).map(({ id }) => id),
      sort,
    )
  }
})

test('the same shape does not stand twice in a row while there is another one', async () => {
  const { found } = await search(emptyQuery())
  const shapes = found.map(({ card }) => card.shape)
  const ordered = documents
    .filter(({ deleted, deliverable }) => !deleted && deliverable)
    .sort((a, b) => b.popularity - a.popularity || a.id - b.id)
    .slice(0, SIZE)
  assert.deepEqual(found.map(({ id }) => id).sort(), ordered.map(({ id }) => id).sort())
  const doubles = shapes.filter((shape, at) => shape === shapes[at - 1])
  assert.ok(doubles.length <= 2, shapes.join(' '))
})

test('following cursors shows each product once, in every order', async () => {
  for (const query of [
    emptyQuery(),
    emptyQuery({ sort: 'rating' }),
    emptyQuery({ sort: '-price', category: 'lamps' }),
    emptyQuery({ text: 'lamp' }),
  ]) {
    const seen: number[] = []
    let after: Parameters<typeof searchListing>[2]['after']
    let total = 0
    do {
      const page = await searchListing(products, query, {
        locale: 'en',
        currency: 'EUR',
        registry,
        size: 37,
        hitsOnly: true,
        exactOrder: true,
        ...(after ? { after } : {}),
      })
      seen.push(...page.found.map(({ id }) => id))
      total = page.total
      after = page.last
    } while (after)
    assert.equal(new Set(seen).size, seen.length)
    assert.equal(seen.length, total)
    assert.ok(total > 100)
  }
})
