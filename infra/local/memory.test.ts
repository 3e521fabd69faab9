import assert from 'node:assert/strict'
import { test } from 'node:test'
import { residentMemory, treeSize } from './memory.ts'

test('a process counts with all its descendants and without its neighbours', () => {
  const all = new Map([
    [1, { parent: 0, kib: 1 }],
    [10, { parent: 1, kib: 100 }],
    [11, { parent: 10, kib: 20 }],
    [12, { parent: 11, kib: 3 }],
    [20, { parent: 1, kib: 5000 }],
  ])
  assert.equal(treeSize(10, all), 123)
})

test('this process has some, one that has ended none', async () => {
  const memory = await residentMemory([process.pid, 2 ** 22 + 1])
  assert.ok((memory.get(process.pid) ?? 0) > 10)
  assert.equal(memory.get(2 ** 22 + 1), 0)
})
