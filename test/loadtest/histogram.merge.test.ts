import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyHistogram, merge, quantile, record } from './histogram.ts'

const of = (times: number[]) => {
  const made = emptyHistogram()
  for (const ms of times) record(made, ms)
  return made
}
const times = Array.from({ length: 5_000 }, (_, n) => ((n * 7_919) % 5_000) / 7 + 0.02)

test('merged parts are the whole', () => {
  const parts = [times.slice(0, 17), times.slice(17, 3_000), [], times.slice(3_000)].map(of)
  const { sum, ...merged } = merge(parts)
  const { sum: wholeSum, ...whole } = of(times)
  assert.deepEqual(merged, whole)
  assert.ok(Math.abs(sum - wholeSum) < 0.001)
})

test('a quantile is told within three per cent', () => {
  const sorted = times.toSorted((a, b) => a - b)
  for (const share of [0.01, 0.5, 0.95, 0.99, 1]) {
    const right = sorted[Math.ceil(share * sorted.length) - 1] ?? 0
    assert.ok(Math.abs(quantile(of(times), share) / right - 1) < 0.03, `${share}`)
  }
})

test('of nothing there is no quantile, and it survives being written to a file', () => {
  assert.ok(Number.isNaN(quantile(emptyHistogram(), 0.5)))
  const kept = JSON.parse(JSON.stringify(of(times)))
  assert.equal(quantile(kept, 0.99), quantile(of(times), 0.99))
})
