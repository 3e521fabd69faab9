import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Box, frameHeight, place } from './placement.ts'

const boxes: Record<string, Box> = {
  tall: [300, 141, 500, 691],
  wide: [141, 300, 691, 500],
  square: [141, 141, 691, 691],
}

for (const [name, box] of Object.entries(boxes)) {
  test(`a ${name} thing lies within the frame, in the middle, at every width alike`, () => {
    for (const width of [160, 320, 640, 1280]) {
      const { scale, left, top } = place(box, 'floor', width)
      const [x0, y0] = [left + scale * box[0], top + scale * box[1]]
      const [x1, y1] = [left + scale * box[2], top + scale * box[3]]
      assert.ok(x0 > 0.1 * width && y0 > 0.05 * frameHeight(width))
      assert.ok(Math.abs(x0 + x1 - width) < 1e-6)
      assert.ok(Math.abs(y1 / frameHeight(width) - 0.78) < 1e-6, 'all stand on one floor')
    }
  })
}

test('a lamp hangs from the upper edge, a clock in the middle of the wall', () => {
  const box = boxes.square as Box
  const lamp = place(box, 'air', 640)
  assert.ok(Math.abs(lamp.top + lamp.scale * box[1]) < 1e-6)
  const clock = place(box, 'wall', 640)
  assert.ok(Math.abs((clock.top + (clock.scale * (box[1] + box[3])) / 2) / 800 - 0.49) < 1e-6)
})
