import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold } from '../fold.ts'
import { shownText } from '../searched-text.ts'
import { markWords } from './marks.ts'

test('folding keeps the length of what is shown, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const shown = shownText(text)
      assert.equal(fold(shown).length, shown.length)
      assert.doesNotMatch(shown, /[^\P{Cc}\n]/u)
    }),
    { numRuns: 2_000 },
  )
  for (const text of ['Crème brûlée', 'İstanbul', 'Straße', 'Åse & Søn', 'ﬁn', 'Ǆ', '한국'])
    assert.equal(fold(text).length, text.normalize('NFC').length, text)
})

const marked = (text: string, words: string[], locale: 'en' | 'nl' = 'en') =>
  markWords(words, locale)(text).map(([start, end]) => text.slice(start, end))

test('marks lie on the letters of what is shown, whatever stands before them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      (before, after) => {
        const shown = shownText(`${before.join(' ')} Crème  brûlée ${after}`)
        assert.ok(marked(shown, ['brulee']).includes('brûlée'))
      },
    ),
  )
})

test('forms of a word are marked, and words that only begin like it are not', () => {
  const same: [shown: string, word: string, locale?: 'nl'][] = [
    ['Table lamp', 'lamps'],
    ['Nesting tables', 'table'],
    ['Painted chest', 'paint'],
    ['Batteries', 'battery'],
    ['Rode fauteuil', 'rood', 'nl'],
    ['Witte kast', 'wit', 'nl'],
    ['Stoel met armen', 'stoelen', 'nl'],
    ['Vaas', 'vazen', 'nl'],
    ['Lamp', 'lampjes', 'nl'],
  ]
  for (const [shown, word, locale] of same)
    assert.equal(marked(shown, [word], locale).length, 1, `${shown} for ${word}`)
  assert.deepEqual(marked('Tablet and tableware', ['table']), [])
  assert.deepEqual(marked('Bedside table', ['bed']), [])
})

test('other names of what was typed are marked, of several words all or none', () => {
  assert.deepEqual(marked('Mira sofa', ['couch']), ['sofa'])
  assert.deepEqual(marked('Noor washing machine', ['washer']), ['washing', 'machine'])
  assert.deepEqual(marked('Noor sewing machine', ['washer']), [])
  assert.deepEqual(marked('Hang-lamp', ['hanglampen'], 'nl'), ['Hang', 'lamp'])
})
