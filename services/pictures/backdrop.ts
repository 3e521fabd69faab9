import { type Pixels, rgbOf } from './pixels.ts'
import { frameHeight } from './placement.ts'

/** The lamp: where it points (shares of the frame), how far it reaches, how white it makes the wall. */
const LAMP = { x: 0.42, y: 0.38, reach: 0.8, white: 0.52 }
const CORNER_SHADE = 0.975
const STEPS = 4096

/** Picture data without alpha, ready for an encoder. */
export type Frame = { readonly data: Uint8Array; readonly width: number; readonly height: number }

/** Lays `product`, its upper left corner at (`left`, `top`), before a wall of `tint` with a soft round light on it. */
export function beforeBackdrop(
  product: Pixels,
  left: number,
  top: number,
  tint: string,
  width: number,
): Frame {
  const height = frameHeight(width)
  const data = new Uint8Array(width * height * 3)
  const wall = wallColours(tint)
  const reach = (LAMP.reach * height) ** 2
  for (let y = 0, at = 0; y < height; y++) {
    const row = y - top
    const inside = row >= 0 && row < product.height
    for (let x = 0; x < width; x++, at += 3) {
      const distance = ((x - LAMP.x * width) ** 2 + (y - LAMP.y * height) ** 2) / reach
      const colour = 3 * ((Math.min(distance, 1) * (STEPS - 1)) | 0)
      const column = x - left
      const from = inside && column >= 0 && column < product.width ? 4 * (row * product.width + column) : -1
      const cover = from < 0 ? 0 : (product.data[from + 3] as number) / 255
      for (let channel = 0; channel < 3; channel++) {
        const behind = wall[colour + channel] as number
        const paint = cover === 0 ? 0 : (product.data[from + channel] as number)
        data[at + channel] = behind + (paint - behind) * cover + 0.5
      }
    }
  }
  return { data, width, height }
}

/** The wall's colour from the middle of the light outwards, by the square of the distance. */
function wallColours(tint: string): Float32Array {
  const colours = new Float32Array(STEPS * 3)
  const base = rgbOf(tint)
  for (let step = 0; step < STEPS; step++) {
    const light = (1 - step / (STEPS - 1)) ** 1.5
    for (let channel = 0; channel < 3; channel++) {
      const dim = (base[channel] as number) * (CORNER_SHADE + (1 - CORNER_SHADE) * light)
      colours[step * 3 + channel] = dim + (255 - dim) * LAMP.white * light
    }
  }
  return colours
}
