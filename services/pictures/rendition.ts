import type { Shape } from './shape.ts'

const WIDTHS = [160, 320, 640, 1280] as const
const FORMATS = ['avif', 'webp'] as const

/** What may be asked for. Everything else does not exist, so nobody can fill the disk with made-up pictures. */
export type ClosedLists = {
  readonly shapes: ReadonlyMap<string, Shape>
  readonly colours: ReadonlySet<string>
  readonly tints: ReadonlySet<string>
}

/** One picture of a shape: from an angle, in a colour (or its own: `none`), before a tint, at a width, in a format. */
export type Rendition = {
  readonly shape: Shape
  readonly angle: string
  readonly colour: string
  readonly tint: string
  readonly width: (typeof WIDTHS)[number]
  readonly format: (typeof FORMATS)[number]
  /** Its file, relative to the media folder; at the same time its name in the URL after `/media/`. */
  readonly path: string
}

const URL_PATTERN =
  /^\/media\/(([a-z0-9-]{1,64})\/([a-z]{1,16})-(none|[0-9a-f]{6})-([0-9a-f]{6})-(\d{3,4})\.(avif|webp))$/

/**
 * The rendition that a URL path names, or undefined when any part is not on the closed lists. The path is matched
 * as it came, never decoded: an escape is simply no picture.
 */
export function renditionAt(urlPath: string, lists: ClosedLists): Rendition | undefined {
  const [, path, id, angle, colour, tint, digits, ending] = URL_PATTERN.exec(urlPath) ?? []
  if (!path || !id || !angle || !colour || !tint) return undefined
  const shape = lists.shapes.get(id) ?? (OWN_PATTERN.test(id) || id === BLANK ? unmade(id) : undefined)
  const width = WIDTHS.find(one => String(one) === digits)
  const format = FORMATS.find(one => one === ending)
  if (!shape || !width || !format || !lists.tints.has(tint)) return undefined
  if (angle === DETAIL ? shape.pictures.front?.file === '' : !Object.hasOwn(shape.pictures, angle))
    return undefined
  if (colour !== 'none' && !(shape.recolourable && lists.colours.has(colour))) return undefined
  return { shape, angle, colour, tint, width, format, path }
}

/** The shape of what has no picture yet, and of uploaded ones (services/pictures/originals.ts): there is no master. */
const BLANK = 'blank'
const OWN_PATTERN = /^own-[0-9a-f]{32}$/
const unmade = (id: string): Shape => ({
  id,
  recolourable: false,
  stand: 'wall',
  pictures: { front: { file: '', mask: null, box: [0, 0, 0, 0] } },
})

/** The addresses of an uploaded picture in every size, before a tint (#rrggbb). */
export const ownRenditions = (id: string, tint: string): string[] =>
  WIDTHS.flatMap(width =>
    FORMATS.map(format => `/media/${id}/front-none-${tint.slice(1)}-${width}.${format}`),
  )

/** The angle that needs no master of its own: the first picture from near by. */
export const DETAIL = 'detail'
