import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createFactLog } from './fact-log.ts'

test('a value is behind from when the next one was committed', () => {
  const log = createFactLog()
  log.begin('price 1', 200)(1_000)
  log.begin('price 1', 300)(5_000)
  // What it was before the first change.
  assert.equal(log.behind('price 1', 100, 900), 0)
  assert.equal(log.behind('price 1', 100, 1_400), 400)
  assert.equal(log.behind('price 1', 200, 4_900), 0)
  assert.equal(log.behind('price 1', 200, 9_000), 4_000)
  assert.equal(log.behind('price 1', 300, 9_000), 0)
  assert.equal(log.changedAt('price 1', 4_000), 1_000)
})

test('while a change is under way old and new are right', () => {
  const log = createFactLog()
  const committed = log.begin('sold out 2', true)
  assert.equal(log.behind('sold out 2', true, 50), 0)
  assert.equal(log.behind('sold out 2', false, 50), 0)
  committed(100)
  assert.equal(log.behind('sold out 2', false, 150), 50)
})

test('nothing is known of what never changed', () => {
  assert.equal(createFactLog().behind('price 3', 1, 1), undefined)
})
