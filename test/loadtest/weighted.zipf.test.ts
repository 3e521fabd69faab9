import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from './random.ts'
import { zipf } from './weighted.ts'

const items = Array.from({ length: 100 }, (_, n) => n + 1)
function counts(exponent: number): number[] {
  const random = seededRandom(3)
  const draw = zipf(items, exponent)
  const drawn = items.map(() => 0)
  for (let n = 0; n < 200_000; n++) {
    const at = draw(random) - 1
    drawn[at] = (drawn[at] ?? 0) + 1
  }
  return drawn
}

for (const exponent of [0.8, 1, 1.2])
  test(`with exponent ${exponent} the tenth is wanted 10^-${exponent} as often as the first`, () => {
    const [first = 0, , , , , , , , , tenth = 0] = counts(exponent)
    assert.ok(Math.abs(tenth / first / 10 ** -exponent - 1) < 0.1, `${tenth} of ${first}`)
  })

test('with exponent 0 there is no favourite', () => {
  const drawn = counts(0)
  assert.ok(Math.max(...drawn) < Math.min(...drawn) * 1.25)
})
