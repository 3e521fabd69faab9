import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Result } from '../result.ts'
import { sampleResult } from '../sample-result.ts'
import { nice } from './line-chart.ts'
import { renderReport } from './report.ts'

const kept: Result = JSON.parse(JSON.stringify(sampleResult()))
const html = renderReport(kept)

test('is one file that takes nothing from anywhere', () => {
  assert.doesNotMatch(html, /<script|<link|<img|src="|https?:/)
  assert.match(html, /font-face/)
})

test('holds every chart and table, without a hole', () => {
  for (const title of [
    'Hit rate',
    'Latency',
    'What went through',
    'Offload',
    'Evictions',
    'Freshness',
    'Latency by how it was made',
    'Latency by route',
    'Hits by route and fragment',
    'Why pages had to be made',
    'What the machine can do',
  ])
    assert.ok(html.includes(`<h2>${title}</h2>`), title)
  assert.equal(html.match(/<svg/g)?.length, 6)
  assert.equal(html.match(/class="spread c\d/g)?.length, 7)
  assert.doesNotMatch(html, /NaN|undefined|Infinity/)
  assert.match(html, /fragment offer<\/td><td>200<\/td><td>95\.0 %/)
})

test('what came from outside is text', () => {
  assert.ok(html.includes('A &lt;fast&gt; one') && html.includes('search: &lt;timed out&gt;'))
})

test('says at the top what was wrong, and what was not kept', () => {
  const wrong = renderReport({ ...kept, figures: { ...kept.figures, wrong: 3 }, broken: ['3 wrong pages'] })
  assert.match(wrong, /<h1>3 wrong pages<\/h1>/)
  assert.match(wrong, /class="verdict bad">3 wrong pages/)
})

test('an axis ends at a round number', () => {
  assert.deepEqual([0.3, 1, 1.1, 3, 7, 4_100].map(nice), [0.4, 1, 2, 4, 10, 5_000])
})
