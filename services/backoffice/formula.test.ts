import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { htmlOfText, textOfHtml } from './body-text.ts'
import { guardCell, unguardCell } from './formula.ts'

test('no guarded cell begins like a formula, and every text comes back', () => {
  const start = fc.stringMatching(/^['=+\-@\t\r]{0,4}$/)
  fc.assert(
    fc.property(start, fc.string(), (beginning, rest) => {
      const text = beginning + rest
      assert.doesNotMatch(guardCell(text), /^[=+\-@\t\r]/)
      assert.equal(unguardCell(guardCell(text)), text)
    }),
  )
})

test('a description survives the way through HTML, markup in it included', () => {
  for (const text of [
    'One.\n\nTwo & three.',
    'a < b and c > d "quoted" &amp; more',
    'line\nbreak\n\n<script>alert(1)</script>',
    '',
  ])
    assert.equal(textOfHtml(htmlOfText(text)), text)
})

test('of a page only the words are kept', () => {
  const html =
    '<style>p{}</style><h2>Big</h2><p>One <a href="x">two</a></p><img src="x"><script>no()</script>'
  assert.equal(textOfHtml(html), 'Big\n\nOne two')
})
