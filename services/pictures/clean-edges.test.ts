import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanEdges } from './clean-edges.ts'

/** A row of pixels with itself above and below. */
const strip = (...row: [red: number, green: number, blue: number, alpha: number][]) => {
  const data = Uint8Array.from([row, row, row].flat(2))
  return { data, width: row.length, height: 3 }
}
const middle = (picture: { data: Uint8Array; width: number }, x: number) => [
  ...picture.data.subarray(4 * (picture.width + x), 4 * (picture.width + x) + 4),
]

test('a rim that went dark takes the colour of the product beside it', () => {
  const picture = strip(
    [200, 100, 50, 255],
    [200, 100, 50, 255],
    [90, 40, 20, 128],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  )
  assert.deepEqual(middle(cleanEdges(picture), 2), [200, 100, 50, 128])
})

test('a rim in the shadow keeps its share of shadow', () => {
  const picture = strip(
    [200, 100, 50, 255],
    [200, 100, 50, 255],
    [0, 0, 0, 180],
    [0, 0, 0, 120],
    [0, 0, 0, 120],
  )
  const [red = 0] = middle(cleanEdges(picture), 2)
  assert.ok(red > 100 && red < 140, `${red}`)
})

test('specks of shadow go, shadow and product stay', () => {
  const picture = strip([9, 9, 9, 255], [0, 0, 0, 3], [0, 0, 0, 60], [0, 0, 0, 60], [200, 0, 0, 255])
  const cleaned = cleanEdges(picture)
  assert.equal(middle(cleaned, 1)[3], 0)
  assert.equal(middle(cleaned, 2)[3], 60)
  assert.deepEqual(middle(cleaned, 4), [200, 0, 0, 255])
})
