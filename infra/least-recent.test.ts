import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createLeastRecent } from './least-recent.ts'

test('what it gives is what was set last, and of the latest keys none is missing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.tuple(fc.nat(12), fc.nat(99)), { maxLength: 200 }),
      (size, steps) => {
        const kept = createLeastRecent<number, number>(size)
        const last = new Map<number, number>()
        for (const [key, value] of steps) {
          kept.set(key, value)
          last.delete(key)
          last.set(key, value)
          const there = [...last].filter(([other]) => kept.get(other) !== undefined)
          for (const [other, wanted] of there) assert.equal(kept.get(other), wanted)
        }
      },
    ),
  )
  const kept = createLeastRecent<number, string>(4)
  for (const key of [1, 2, 3, 4, 5]) kept.set(key, `${key}`)
  assert.deepEqual([4, 5].map(kept.get), ['4', '5'])
  assert.equal(kept.get(1), undefined)
})

test('it never keeps more than its size', () => {
  const kept = createLeastRecent<number, number>(10)
  for (let key = 0; key < 1_000; key++) kept.set(key, key)
  const there = Array.from({ length: 1_000 }, (_, key) => key).filter(key => kept.get(key) !== undefined)
  assert.ok(there.length <= 10 && there.length >= 5, `${there}`)
})

test('what is deleted is gone', () => {
  const kept = createLeastRecent<string, number>(2)
  kept.set('a', 1)
  kept.set('b', 2)
  kept.delete('a')
  assert.equal(kept.get('a'), undefined)
  assert.equal(kept.get('b'), 2)
})
