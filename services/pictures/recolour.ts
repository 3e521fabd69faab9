import { luminance, toLinear, toSrgb } from './linear-light.ts'
import { type Pixels, rgbOf } from './pixels.ts'

/** How much brighter than its body colour a pigment gets before the rest of the light counts as gloss. */
const BRIGHTEST_BODY = 1.6
const BINS = 1023

/**
 * The same picture with another pigment inside `mask` (one byte a pixel, 255 = repaint). Grain and shading are the
 * luminance divided by its 75th percentile and stay; light far above it is gloss, which has the colour of the lamp
 * and not of the paint, so it is laid on top unpainted. All in linear light. Outside the mask nothing changes.
 */
export function recolour(picture: Pixels, mask: Uint8Array, hex: string): Pixels {
  const data = Uint8Array.from(picture.data)
  const body = bodyLuminance(data, mask)
  const [red, green, blue] = rgbOf(hex).map(value => toLinear[value] as number) as [number, number, number]
  const room = Math.min(BRIGHTEST_BODY, Math.max(1.04, 1 / Math.max(red, green, blue))) - 1
  for (let pixel = 0, at = 0; pixel < mask.length; pixel++, at += 4) {
    const share = (mask[pixel] as number) / 255
    if (share === 0 || data[at + 3] === 0) continue
    const light = luminanceAt(data, at)
    const ratio = light / body
    const shade = ratio <= 1 ? ratio : 1 + room * (1 - Math.exp((1 - ratio) / room))
    const gloss = ratio <= 1 ? 0 : light - shade * body
    data[at] = mix(data[at] as number, toSrgb(red * shade + gloss), share)
    data[at + 1] = mix(data[at + 1] as number, toSrgb(green * shade + gloss), share)
    data[at + 2] = mix(data[at + 2] as number, toSrgb(blue * shade + gloss), share)
  }
  return { ...picture, data }
}

/** The 75th percentile of the luminance inside the mask: what the eye takes for the colour of the thing. */
function bodyLuminance(data: Uint8Array, mask: Uint8Array): number {
  const histogram = new Uint32Array(BINS + 1)
  let count = 0
  for (let pixel = 0, at = 0; pixel < mask.length; pixel++, at += 4) {
    if ((mask[pixel] as number) < 128 || (data[at + 3] as number) < 128) continue
    const bin = (Math.sqrt(luminanceAt(data, at)) * BINS) | 0
    histogram[bin] = (histogram[bin] as number) + 1
    count++
  }
  let bin = 0
  for (let seen = histogram[0] as number; seen < count * 0.75; seen += histogram[bin] as number) bin++
  return Math.max((bin + 0.5) / BINS, 0.04) ** 2
}

const luminanceAt = (data: Uint8Array, at: number): number =>
  luminance(data[at] as number, data[at + 1] as number, data[at + 2] as number)

const mix = (from: number, to: number, share: number): number => from + (to - from) * share
