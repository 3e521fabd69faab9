import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleResult } from './sample-result.ts'
import { brokenThresholds } from './thresholds.ts'

const { figures } = sampleResult()

test('what is kept is not told, what is not is told with its figure', () => {
  const kept = { 'min-page-hit-rate': 0.9, 'max-hit-p99': 10, 'max-failed': 1 }
  assert.deepEqual(brokenThresholds(figures, kept), [])
  assert.deepEqual(brokenThresholds(figures, { 'min-page-hit-rate': 0.95, 'max-failed': 0 }), [
    '--min-page-hit-rate 0.95: it is 0.9',
    '--max-failed 0: it is 1',
  ])
})

test('a figure that was wanted and is not known is not kept', () => {
  const { offload: _, ...others } = figures
  assert.deepEqual(brokenThresholds({ ...others, offload: undefined }, { 'min-offload': 0.1 }), [
    '--min-offload 0.1: it is unknown',
  ])
  assert.deepEqual(brokenThresholds({ ...figures, hitP99: Number.NaN }, { 'max-hit-p99': 10 }), [
    '--max-hit-p99 10: it is NaN',
  ])
})

test('a wrong page fails every run', () => {
  assert.deepEqual(brokenThresholds({ ...figures, wrong: 1 }, {}), ['1 wrong pages'])
})
