import type { Pixels } from './pixels.ts'

const OPAQUE = 250
/** Alpha up to the first value is dust of the renderer's shadow pass; the second is where it is left as it is. */
const DUST = 3
const CLEAN = 12

/**
 * Mends what lossy storage does to the rim of a cut-out. A rim pixel is part product, part shadow or glass; its
 * stored colour has bled, its alpha has not. So it is mixed again: the opaque neighbours' mean in the share that
 * its alpha tells, over the most transparent neighbour. Stray specks of shadow go too.
 */
export function cleanEdges({ data: from, width, height }: Pixels): Pixels {
  const data = Uint8Array.from(from)
  for (let y = 1; y < height - 1; y++) {
    for (let at = 4 * (y * width + 1), end = at + 4 * (width - 2); at < end; at += 4) {
      const alpha = from[at + 3] as number
      if (alpha === 0 || alpha >= OPAQUE) continue
      if (alpha < CLEAN) data[at + 3] = Math.max(0, ((alpha - DUST) * CLEAN) / (CLEAN - DUST))
      remix(data, from, at, alpha, width * 4)
    }
  }
  return { data, width, height }
}

function remix(data: Uint8Array, from: Uint8Array, at: number, alpha: number, stride: number): void {
  let [red, green, blue, opaque] = [0, 0, 0, 0]
  let clearest = at
  for (let row = at - stride; row <= at + stride; row += stride) {
    for (let near = row - 4; near <= row + 4; near += 4) {
      const cover = from[near + 3] as number
      if (cover < (from[clearest + 3] as number)) clearest = near
      if (cover < OPAQUE) continue
      red += from[near] as number
      green += from[near + 1] as number
      blue += from[near + 2] as number
      opaque++
    }
  }
  if (opaque === 0) return
  const behind = from[clearest + 3] as number
  const cover = (alpha - behind) / (255 - behind)
  const front = (255 * cover) / (alpha * opaque)
  const back = (behind * (1 - cover)) / alpha
  data[at] = red * front + (from[clearest] as number) * back
  data[at + 1] = green * front + (from[clearest + 1] as number) * back
  data[at + 2] = blue * front + (from[clearest + 2] as number) * back
}
