import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nouns } from './identity.ts'
import { productOf } from './product.ts'

const today = new Date('2026-11-21T00:00:00Z')
const products = Array.from({ length: 6_000 }, (_, index) => productOf(index + 1, today))
const ENGLISH =
  /\b(the|and|with|your|you|this|that|from|are|not|for|it|which|they|has|have|when|each|its|into|choose|size|sizes|set of|litres|hours|cups|pieces|walnut|oak|leather)\b/i
const DUTCH = /\b(het|een|niet|voor|met|van|zijn|wordt|maat|liter|uur|delen|kopjes|eiken|stalen|leren)\b/i
const dutchNouns = Object.values(nouns).flat()
const plain = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const either = (words: string[]) => words.map(plain).join('|')
/** `het kast`, `deze bureau`, `een ronde bed`. */
const wrongArticle = new RegExp(
  `\\b(?:(?:het|dit|dat) (?:${either(dutchNouns.filter(noun => noun.article === 'de').map(noun => noun.definite))})|` +
    `(?:de|deze|die) (?:${either(dutchNouns.filter(noun => noun.article === 'het').map(noun => noun.definite))}))\\b(?!-)`,
  'i',
)

/** All that is written about a product in a language, a piece a line. */
const written = (locale: 'en' | 'nl') =>
  products.flatMap(({ n, texts, reviews }) => [
    ...Object.values(texts[locale]).map(text => [n, text] as const),
    ...reviews
      .filter(review => review.locale === locale)
      .flatMap(({ title, body }) => [[n, title] as const, [n, body] as const]),
  ])

for (const locale of ['en', 'nl'] as const) {
  test(`${locale}: no hole, no stutter, no loose end`, () => {
    for (const [n, text] of written(locale)) {
      assert.doesNotMatch(text, /undefined|null|NaN|\{|\}|\|/, `product ${n}`)
      assert.doesNotMatch(text, /\b(\p{L}{2,}) \1\b/iu, `product ${n}`)
      assert.doesNotMatch(text, / [.,;:]|\.\.|,,| {2}|^\s|\s$| ·$|^· /, `product ${n}: ${text}`)
    }
  })

  test(`${locale}: descriptions have two paragraphs of whole sentences, 30 to 110 words`, () => {
    for (const { n, texts } of products) {
      const { description } = texts[locale]
      const count = description.split(/\s+/).length
      assert.ok(count >= 30 && count <= 110, `product ${n} has ${count} words`)
      assert.equal(description.split('\n\n').length, 2, `product ${n}`)
      for (const sentence of description.split(/(?<=[.?!]) |\n\n/))
        assert.match(sentence, /^[\p{Lu}\d‘’].*[.?!]$/u)
    }
  })
}

test('Dutch is Dutch and English is English', () => {
  for (const [n, text] of written('nl')) assert.doesNotMatch(text, ENGLISH, `product ${n}`)
  for (const [n, text] of written('en')) assert.doesNotMatch(text, DUTCH, `product ${n}`)
})

test('Dutch articles fit their nouns', () => {
  assert.match('Het eetkamerstoel is 40 cm breed', wrongArticle)
  assert.match('met de nachtkastje', wrongArticle)
  for (const [n, text] of written('nl')) assert.doesNotMatch(text, wrongArticle, `product ${n}`)
})

test('texts say what the attributes say', () => {
  for (const { n, texts, attributes } of products) {
    const text = texts.en.description
    const width = /(\d+(?:\.\d+)?) cm wide/.exec(text)?.[1]
    if (width && attributes.number.width) assert.equal(Number(width), attributes.number.width, `product ${n}`)
    const load = /(?:carries up to|up to) (\d+) kg/.exec(text)?.[1]
    if (load) assert.equal(Number(load), attributes.number.load, `product ${n}`)
    const lumen = /(\d+) lumen/.exec(text)?.[1]
    if (lumen) assert.equal(Number(lumen), attributes.number.lumen, `product ${n}`)
  }
})
