import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleResult } from './sample-result.ts'

const { figures } = sampleResult()

test('the three hit rates each count what they say', () => {
  assert.equal(figures.page, 0.9)
  assert.equal(figures.cacheable, 0.95)
  assert.equal(figures.offload, 1 - 30 / 202)
  assert.equal(figures.publicShare, 200 / 202)
})

test('a hit has its own latency', () => {
  assert.ok(figures.hitP99 <= 2)
  assert.ok(figures.p99 >= 39)
})

test('freshness is of looks after a second; pages made again had been made before', () => {
  assert.equal(figures.freshAfterSecond, 1)
  assert.equal(figures.remadePerUpdate, 18)
})
