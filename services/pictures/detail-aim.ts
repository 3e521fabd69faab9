import type { Pixels } from './pixels.ts'
import type { Box } from './placement.ts'

const BLOCK = 16
/** A close look shows this share of product; the rest is air. And how much a look aside costs. */
const FULL_ENOUGH = 0.72
const ASIDE = 0.3

/**
 * Where a close look aims: the middle of the window (`width` × `height` of the master) that shows enough of the
 * product and lies nearest to its upper middle. A lamp on a thin pole is thus met at its shade, not at the pole.
 */
export function detailAim(picture: Pixels, box: Box, width: number, height: number): [x: number, y: number] {
  const [left, top, right, bottom] = box
  const favourite = { x: (left + right) / 2, y: top + (bottom - top) * 0.36 }
  let best = { x: favourite.x, y: favourite.y, score: Number.NEGATIVE_INFINITY }
  const highest = top + height * 0.3
  const lowest = Math.max(highest, bottom - height * 0.3)
  for (let y = highest; y <= lowest; y += BLOCK) {
    for (let x = left; x <= right; x += BLOCK) {
      const aside = Math.hypot((x - favourite.x) / (right - left), (y - favourite.y) / (bottom - top))
      const score = Math.min(coverage(picture, x, y, width, height), FULL_ENOUGH) - ASIDE * aside
      if (score > best.score) best = { x, y, score }
    }
  }
  return [best.x, best.y]
}

/** The share of opaque pixels in a window, from one sample a block. */
function coverage({ data, width, height }: Pixels, x: number, y: number, wide: number, tall: number): number {
  let [opaque, samples] = [0, 0]
  for (let row = Math.round(y - tall / 2); row < y + tall / 2; row += BLOCK) {
    for (let column = Math.round(x - wide / 2); column < x + wide / 2; column += BLOCK) {
      samples++
      if (row < 0 || column < 0 || row >= height || column >= width) continue
      if ((data[4 * (row * width + column) + 3] as number) > 200) opaque++
    }
  }
  return opaque / samples
}
