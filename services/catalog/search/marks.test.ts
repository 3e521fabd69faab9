import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold } from '../fold.ts'
import { shownText } from '../searched-text.ts'
import { CLOSE, OPEN, readMarks } from './marks.ts'

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

test('marks in the folded text lie on the same letters of the shown one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }),
      fc.nat(),
      (words, n) => {
        const shown = words.map(shownText)
        const at = n % shown.length
        const marked = shown
          .map((word, index) => (index === at ? OPEN + fold(word) + CLOSE : fold(word)))
          .join(' ')
        const start = shown.slice(0, at).join(' ').length + (at > 0 ? 1 : 0)
        assert.deepEqual(readMarks(marked, shown.join(' ')), [[start, start + (shown[at]?.length ?? 0)]])
      },
    ),
  )
})

test('what is marked beyond the shown text is cut off', () => {
  assert.deepEqual(readMarks(`${OPEN}lamp${CLOSE} ${OPEN}noor${CLOSE}`, 'Lamp'), [[0, 4]])
  assert.deepEqual(readMarks(`la${OPEN}mp noor${CLOSE}`, 'Lamp'), [[2, 4]])
  assert.deepEqual(readMarks(`lamp${CLOSE}${OPEN}`, 'Lamp'), [])
})
