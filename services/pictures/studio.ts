import { join } from 'node:path'
import sharp from 'sharp'
import { beforeBackdrop, type Frame } from './backdrop.ts'
import { cleanEdges } from './clean-edges.ts'
import { detailAim } from './detail-aim.ts'
import { createMadeOnce } from './made-once.ts'
import { hasOriginal, isOwnPicture, originalFile } from './originals.ts'
import { blankFrame, ownFrame } from './own-frame.ts'
import type { Pixels } from './pixels.ts'
import { DETAIL_ZOOM, frameHeight, place, placeDetail } from './placement.ts'
import { recolour } from './recolour.ts'
import { DETAIL, type Rendition } from './rendition.ts'
import { resample } from './resample.ts'
import type { Master } from './shape.ts'

export type Studio = (rendition: Rendition) => Promise<Buffer>

const MASTER_WIDTH = 832
/** Painted masters kept in memory, 2.8 MB each: enough for the widths and formats of the pictures in work. */
const PAINTED_KEPT = 6

// One thread a job: the queue decides how many cores are at work. libvips' own cache would never be hit here.
sharp.cache(false)
sharp.concurrency(1)

/** There is no such uploaded picture. */
export class NoOriginal extends Error {}

/** Makes pictures from the masters in `dir` and from what was uploaded to the media. No single step in native code may take longer than `seconds`. */
export function createStudio(dir: string, mediaDir: string, seconds: number): Studio {
  const painted = createMadeOnce<Pixels>(PAINTED_KEPT)

  return async ({ shape, angle, colour, tint, width, format }) => {
    if (isOwnPicture(shape.id)) {
      if (!(await hasOriginal(mediaDir, shape.id))) throw new NoOriginal(shape.id)
      return encode(await ownFrame(originalFile(mediaDir, shape.id), tint, width, seconds), format)
    }
    if (shape.pictures.front?.file === '') return encode(blankFrame(tint, width), format)
    const view = angle === DETAIL ? (Object.keys(shape.pictures)[0] as string) : angle
    const master = shape.pictures[view] as Master
    const product = await painted(`${shape.id}/${view}/${colour}`, () => paint(master, colour))
    const wide = place(master.box, shape.stand, width)
    const placement = angle === DETAIL ? near(product, master, wide.scale, width) : wide
    const shown = await resample(product, placement, width, seconds)
    return encode(beforeBackdrop(shown.picture, shown.left, shown.top, tint, width), format)
  }

  function encode({ data, width, height }: Frame, format: Rendition['format']): Promise<Buffer> {
    const image = sharp(data, { raw: { width, height, channels: 3 } }).timeout({ seconds })
    if (format === 'webp') return image.webp({ quality: 78 }).toBuffer()
    // An enlarged master has no fine colour to lose; leaving it out saves a third of the time.
    const chromaSubsampling = width > MASTER_WIDTH ? '4:2:0' : '4:4:4'
    return image.avif({ quality: 55, effort: 2, chromaSubsampling }).toBuffer()
  }

  async function paint(master: Master, colour: string): Promise<Pixels> {
    const { data, info } = await decode(master.file).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    const picture = { data, width: info.width, height: info.height }
    if (colour === 'none' || master.mask === null) return cleanEdges(picture)
    const mask = await decode(master.mask).extractChannel(0).raw().toBuffer()
    return cleanEdges(recolour(picture, mask, colour))
  }

  function decode(file: string) {
    return sharp(join(dir, file), { limitInputPixels: 2048 ** 2 }).timeout({ seconds })
  }
}

function near(product: Pixels, { box }: Master, scale: number, width: number) {
  const window = width / (scale * DETAIL_ZOOM)
  return placeDetail(scale, detailAim(product, box, window, frameHeight(window)), width)
}
