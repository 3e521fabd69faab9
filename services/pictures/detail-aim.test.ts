import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detailAim } from './detail-aim.ts'
import type { Box } from './placement.ts'

const SIZE = 800

function painted(...boxes: Box[]) {
  const data = new Uint8Array(SIZE * SIZE * 4)
  for (const [left, top, right, bottom] of boxes) {
    for (let y = top; y < bottom; y++) data.fill(255, 4 * (y * SIZE + left), 4 * (y * SIZE + right))
  }
  return { data, width: SIZE, height: SIZE }
}

test('a pendant is met at its shade, however long the cord', () => {
  const pendant = painted([398, 100, 402, 500], [280, 500, 520, 700])
  const [x, y] = detailAim(pendant, [280, 100, 520, 700], 240, 300)
  assert.ok(Math.abs(x - 400) < 60 && y > 500, `${x}, ${y}`)
})

test('a plain block is met above its middle', () => {
  const [x, y] = detailAim(painted([200, 100, 600, 700]), [200, 100, 600, 700], 240, 300)
  assert.ok(Math.abs(x - 400) < 20 && Math.abs(y - 316) < 20, `${x}, ${y}`)
})
