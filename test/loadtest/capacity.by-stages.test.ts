import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCapacity } from './capacity.ts'
import { kinds } from './scenarios.ts'
import { createTally } from './tally.ts'

/** A shop that answers at once up to a rate, and beyond it after two seconds. */
const shopOf = (most: number) => async (rate: number) => {
  const { answer, tally } = createTally(kinds, [])
  for (let n = 0; n < 100; n++) answer(n, 'home', 'HIT', rate <= most ? 3 : 2_000)
  return tally
}

test('climbs until the shop does not keep up, and looks once between', async () => {
  const { rate, stages } = await findCapacity(shopOf(60), () => {})
  assert.deepEqual(
    stages.map(stage => [stage.rate, stage.kept]),
    [
      [20, true],
      [30, true],
      [45, true],
      [68, false],
      [55, true],
    ],
  )
  assert.equal(rate, 55)
})

test('who fails one in a hundred does not keep up', async () => {
  const play = async (rate: number) => {
    const { answer, tally } = createTally(kinds, [])
    for (let n = 0; n < 100; n++) answer(n, 'home', 'HIT', 3, rate > 20 && n === 0 ? 'home: 503' : undefined)
    return tally
  }
  assert.equal((await findCapacity(play, () => {})).rate, 20)
})

test('a shop that keeps up with nothing has none', async () => {
  await assert.rejects(findCapacity(shopOf(1), () => {}))
})
