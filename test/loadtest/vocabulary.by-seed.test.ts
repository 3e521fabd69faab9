import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from './random.ts'
import { makeVocabulary } from './vocabulary.ts'

const titles = Array.from({ length: 60 }, (_, n) => `Oslo${n} oak${n % 7} chair`)

test('two thousand different queries, by the seed', () => {
  const made = makeVocabulary(seededRandom(1), titles, 2_000)
  assert.equal(new Set(made).size, 2_000)
  assert.deepEqual(made, makeVocabulary(seededRandom(1), titles, 2_000))
  assert.notDeepEqual(made, makeVocabulary(seededRandom(2), titles, 2_000))
})

test('only words of the catalogue, single ones first', () => {
  const known = new Set(titles.flatMap(title => title.toLowerCase().split(' ')))
  const made = makeVocabulary(seededRandom(1), titles, 500)
  assert.ok(made.every(query => query.split(' ').every(word => known.has(word))))
  assert.ok(made.slice(0, known.size).every(query => !query.includes(' ')))
})
