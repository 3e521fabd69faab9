import sharp from 'sharp'
import type { Pixels } from './pixels.ts'
import { frameHeight, type Placement } from './placement.ts'

/** Pixels of the master taken along outside the frame, so that no filter meets a cut edge inside it. */
const MARGIN = 3

/**
 * The part of `picture` that the frame shows, at the size it has there, and where it begins. Made smaller with
 * Lanczos; made larger with a quadratic spline, the only one of those at hand that neither frays nor rims an edge.
 */
export async function resample(picture: Pixels, placement: Placement, width: number, seconds: number) {
  const { scale } = placement
  const left = Math.max(0, Math.floor(-placement.left / scale) - MARGIN)
  const top = Math.max(0, Math.floor(-placement.top / scale) - MARGIN)
  const right = Math.min(picture.width, Math.ceil((width - placement.left) / scale) + MARGIN)
  const bottom = Math.min(picture.height, Math.ceil((frameHeight(width) - placement.top) / scale) + MARGIN)
  const raw = { width: picture.width, height: picture.height, channels: 4 as const }
  const part = sharp(picture.data, { raw })
    .timeout({ seconds })
    .extract({ left, top, width: right - left, height: bottom - top })
  const sized =
    scale > 1
      ? part.affine([scale, 0, 0, scale], { interpolator: 'vsqbs', background: '#0000' })
      : part.resize(Math.round((right - left) * scale), Math.round((bottom - top) * scale), { fit: 'fill' })
  const { data, info } = await sized.raw().toBuffer({ resolveWithObject: true })
  return {
    picture: { data, width: info.width, height: info.height },
    left: Math.round(placement.left + left * scale),
    top: Math.round(placement.top + top * scale),
  }
}
