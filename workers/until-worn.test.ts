import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setInterval } from 'node:timers'
import { untilWorn } from './until-worn.ts'

// What a worker does keeps its process alive; the waiting for wear does not.
const alive = setInterval(() => {}, 1_000)
after(() => clearInterval(alive))

test('a process is worn after its longest run, with jitter', async () => {
  const began = performance.now()
  assert.equal(await untilWorn({ longestRunMs: 50, mostMemory: Infinity }), 'has run long enough')
  assert.ok(performance.now() - began >= 50)
})

test('a process is worn above its memory ceiling', async () => {
  assert.match(await untilWorn({ longestRunMs: 3_600_000, mostMemory: 1 }), /^uses \d+ MB$/)
})
