import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatListing, isCanonical } from './canonical.ts'
import { defaultSort, emptyQuery, type ListingQuery, sorts } from './listing-query.ts'
import { parseListing } from './parameters.ts'
import { registry } from './test-index.ts'
import { cleanQuery } from './words.ts'

const pairsOf = (address: string) => [...new URLSearchParams(address)]
const parse = (address: string) => parseListing(pairsOf(address), registry)

const amount = fc.integer({ min: 0, max: 99_999 }).map(cents => cents / 100)
const range = fc.record({ from: amount, to: amount }, { requiredKeys: [], noNullPrototype: true })
const optional = <T>(value: fc.Arbitrary<T>, empty: T) => fc.oneof(fc.constant(empty), value)
const queries: fc.Arbitrary<ListingQuery> = fc
  .record(
    {
      text: fc.string({ unit: 'grapheme', maxLength: 60 }).map(cleanQuery),
      category: fc.stringMatching(/^[a-z0-9-]{1,64}$/),
      keywords: fc.record(
        {
          colour: fc.subarray(['clay', 'ink', 'pine'], { minLength: 1 }),
          size: fc.subarray(['l', 'm', 's'], { minLength: 1 }),
        },
        { requiredKeys: [], noNullPrototype: true },
      ),
      numbers: optional<ListingQuery['numbers']>(
        range.filter(({ from, to }) => (from ?? to) !== undefined).map(width => ({ width })),
        {},
      ),
      brands: fc
        .uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), { maxLength: 4 })
        .map(brands => brands.sort()),
      rating: fc.constantFrom(2, 3, 4),
      inStock: fc.boolean(),
      sale: fc.boolean(),
      price: range,
      sort: fc.constantFrom(...sorts),
      page: fc.integer({ min: 1, max: 100_000 }),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .map(part => emptyQuery(part as Partial<ListingQuery>))
  .map(query => ({ ...query, sort: query.sort === 'relevance' ? defaultSort(query) : query.sort }))

test('what is written is read back as it was', () => {
  fc.assert(
    fc.property(queries, query => {
      const { query: read, problems, unknown } = parse(formatListing(query))
      assert.deepEqual(problems, [])
      assert.deepEqual(unknown, [])
      assert.deepEqual(read, query)
    }),
    { numRuns: 500 },
  )
})

test('an address has one canonical form, in whatever order it is written', () => {
  fc.assert(
    fc.property(queries, fc.nat(), (query, seed) => {
      const canonical = formatListing(query)
      const parts = canonical.split('&')
      const turned = [...parts.slice(seed % parts.length), ...parts.slice(0, seed % parts.length)].join('&')
      assert.equal(formatListing(parse(turned).query), canonical)
      assert.ok(isCanonical(turned, canonical))
    }),
  )
})

test('nonsense leads to a canonical address that makes sense', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.oneof(
            fc.constantFrom('q', 'colour', 'width_from', 'price_to', 'page', 'sort', 'rating', 'brand'),
            fc.string(),
          ),
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.constantFrom('-1', '99999', 'pine', 'drop table', '1e9', '<script>'),
          ),
        ),
      ),
      pairs => {
        const canonical = formatListing(parseListing(pairs, registry).query)
        assert.equal(formatListing(parse(canonical).query), canonical)
        assert.deepEqual(parse(canonical).problems, [])
      },
    ),
    { numRuns: 500 },
  )
})

test('several values in one parameter are taken apart', () => {
  assert.equal(formatListing(parse('colour=pine,clay&size=s').query), 'colour=clay&colour=pine&size=s')
})

test('defaults and nonsense are left out', () => {
  for (const address of [
    'page=1',
    'page=-1',
    'sort=popularity',
    'sort=drop+table',
    'colour=',
    'colour=plaid',
    'price_from=',
    'price_from=x',
    'constructor=1',
    '__proto__=1',
    'rating=9',
    'width=4',
  ])
    assert.equal(formatListing(parse(address).query), '', address)
})

test('every wrong value is named', () => {
  const { problems, unknown } = parse('colour=plaid&sort=up&price_from=-2&width_to=wide&nonsense=1&rating=7')
  assert.deepEqual(problems.map(({ field }) => field).sort(), [
    'colour',
    'price_from',
    'rating',
    'sort',
    'width_to',
  ])
  assert.deepEqual(unknown, ['nonsense'])
})
