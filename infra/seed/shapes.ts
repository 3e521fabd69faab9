import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the masters and their manifest are. */
export const PICTURES = join(import.meta.dirname, 'pictures')

export interface Credit {
  author: string
  licence: string
  licenceUrl: string
  source: string
  /** The author's own name for it, where it is not our own work. */
  model?: string
}

/** A thing with pictures: what it is, where it may be sold, how large the model is, who made it. */
export interface Shape {
  id: string
  name: { en: string; nl: string }
  /** Categories in which it may be sold; the first is where it is at home. */
  leaves: string[]
  size_cm: { w: number; d: number; h: number }
  recolourable: boolean
  default_colour: { en: string; nl: string; hex: string } | null
  stand: 'floor' | 'wall' | 'air'
  credit: Credit
  pictures: Record<string, Picture>
}

interface Picture {
  file: string
  mask: string | null
  width: number
  height: number
  box: [left: number, top: number, right: number, bottom: number]
}

/** All shapes in the order of the manifest. */
export const shapes: readonly Shape[] = JSON.parse(readFileSync(join(PICTURES, 'manifest.json'), 'utf8'))

export const shapeOf: ReadonlyMap<string, Shape> = new Map(shapes.map(shape => [shape.id, shape]))

/** Names of a shape's pictures, best first. Every shape can be shown from near by, without a picture of its own. */
export const anglesOf = (shape: Shape): string[] => [
  ...['front', 'side', 'back'].filter(angle => angle in shape.pictures),
  'detail',
]
