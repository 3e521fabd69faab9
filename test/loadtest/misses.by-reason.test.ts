import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMissLog, type Reason } from './misses.ts'
import type { Kind } from './scenarios.ts'

const KEY = '/en/a'

/** A page that was warmed at 0 and missed at `askedAt`, showing product 7, with these purges meanwhile. */
function reasonOf(kind: Kind, askedAt: number, ...purges: [fact: string, at: number][]): Reason {
  const log = createMissLog(new Map([[KEY, 0]]))
  log.page(KEY, kind, 'HIT', 1, [7])
  log.page(KEY, kind, 'MISS', askedAt, [7])
  return only(log.judge(purges.map(([fact, at]) => ({ fact, at }))))
}
const only = (misses: Record<Reason, object>) =>
  Object.entries(misses).find(([, byKind]) => Object.keys(byKind).length > 0)?.[0] as Reason

test('nobody had asked for it', () => {
  const log = createMissLog(new Map())
  log.page(KEY, 'home', 'MISS', 5, [])
  assert.equal(only(log.judge([{ fact: 'nav', at: 4 }])), 'first')
})

test('what it shows had changed, since it was made and not before', () => {
  assert.equal(reasonOf('product', 10_000, ['o7', 5_000]), 'changed')
  assert.equal(reasonOf('product', 10_000, ['p7', 5_000]), 'changed')
  assert.equal(reasonOf('product', 10_000, ['nav', 5_000]), 'changed')
  assert.equal(reasonOf('product', 10_000, ['o8', 5_000], ['o7', 11_000]), 'other')
  assert.equal(reasonOf('listing', 10_000, ['c3', 5_000]), 'changed')
  assert.equal(reasonOf('product', 10_000, ['c3', 5_000]), 'other')
})

test('it had been made since, and was purged once more', () => {
  const log = createMissLog(new Map([[KEY, 0]]))
  log.page(KEY, 'search', 'MISS', 10_000, [7])
  log.page(KEY, 'search', 'MISS', 13_000, [7])
  const misses = log.judge([
    { fact: 'o7', at: 9_900 },
    { fact: 'o7', at: 11_900 },
  ])
  assert.deepEqual([misses.changed, misses.again], [{ search: 1 }, { search: 1 }])
})

test('what searches find had moved, or its time was over', () => {
  assert.equal(reasonOf('search', 10_000, ['found', 5_000]), 'found')
  assert.equal(reasonOf('search', 70_000), 'lifetime')
  assert.equal(reasonOf('product', 70_000), 'other')
})
