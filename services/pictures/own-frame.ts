import sharp from 'sharp'
import { beforeBackdrop, type Frame } from './backdrop.ts'
import { MOST_PIXELS } from './originals.ts'
import { frameHeight } from './placement.ts'

/** An uploaded picture, the whole of it, upright, before a wall of `tint` in the 4:5 frame. */
export async function ownFrame(file: string, tint: string, width: number, seconds: number): Promise<Frame> {
  const height = frameHeight(width)
  const { data, info } = await sharp(file, { limitInputPixels: MOST_PIXELS })
    .timeout({ seconds })
    .autoOrient()
    .toColourspace('srgb')
    .resize({ width, height, fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const picture = { data, width: info.width, height: info.height }
  return beforeBackdrop(
    picture,
    Math.floor((width - info.width) / 2),
    Math.floor((height - info.height) / 2),
    tint,
    width,
  )
}

/** The wall alone, where there is no picture yet. */
export const blankFrame = (tint: string, width: number): Frame =>
  beforeBackdrop({ data: new Uint8Array(0), width: 0, height: 0 }, 0, 0, tint, width)
