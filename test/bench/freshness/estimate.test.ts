import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Look, quantiles } from './estimate.ts'

/** Looks at even delays up to `most`, of changes whose times to be served repeat `times`. */
const looksAt = (times: number[], most: number, count: number): Look[] =>
  Array.from({ length: count }, (_, n) => {
    const after = (most * (n + 0.5)) / count
    return { after, fresh: after >= (times[n % times.length] ?? 0) }
  })

test('a time that never varies is found', () => {
  const [p50 = 0, p99 = 0] = quantiles(looksAt([300], 1_000, 1_000), [0.5, 0.99])
  assert.ok(Math.abs(p50 - 300) < 5)
  assert.ok(Math.abs(p99 - 300) < 5)
})

test('one in fifty that is late shows in p99 and not in p50', () => {
  const times = Array.from({ length: 50 }, (_, n) => (n === 7 ? 800 : 200))
  const [p50 = 0, p99 = 0] = quantiles(looksAt(times, 1_000, 10_000), [0.5, 0.99])
  assert.ok(Math.abs(p50 - 200) < 10)
  assert.ok(p99 > 600 && p99 < 810, String(p99))
})

test('what is not served within any delay tried has no time', () => {
  assert.deepEqual(quantiles(looksAt([5_000], 1_000, 100), [0.5]), [Number.POSITIVE_INFINITY])
})
