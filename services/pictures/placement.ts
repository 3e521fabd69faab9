/** A rectangle of the master in its own pixels: left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number]
export type Stand = 'floor' | 'wall' | 'air'

/** Where a master comes to lie in a frame: its scale, and its upper left corner in pixels of the frame. */
export type Placement = { readonly scale: number; readonly left: number; readonly top: number }

/** The frame is 4:5. */
export const frameHeight = (width: number): number => width * 1.25

/** Shares of the frame: what goods may fill (in width, height, area), where the floor is, where the middle of a wall is. */
const WIDEST = 0.76
const TALLEST = 0.67
const LARGEST = 0.35
const FLOOR = 0.78
const WALL_MIDDLE = 0.49
/** How much nearer a close look is. */
export const DETAIL_ZOOM = 2.1

/**
 * Lays the product (its `box` in the master) into a 4:5 frame: as large as fits, standing on the one floor line,
 * hanging in the middle of the wall, or from the upper edge as from a ceiling.
 */
export function place(box: Box, stand: Stand, width: number): Placement {
  const [left, top, right, bottom] = box
  const height = frameHeight(width)
  const [wide, tall] = [right - left, bottom - top]
  const scale = Math.min(
    (WIDEST * width) / wide,
    (TALLEST * height) / tall,
    Math.sqrt((LARGEST * width * height) / (wide * tall)),
  )
  const centred = width / 2 - (scale * (left + right)) / 2
  if (stand === 'air') return { scale, left: centred, top: -scale * top }
  if (stand === 'floor') return { scale, left: centred, top: FLOOR * height - scale * bottom }
  return { scale, left: centred, top: WALL_MIDDLE * height - (scale * (top + bottom)) / 2 }
}

/** The close look: the same scale of things, 2.1 times nearer, with `aim` (a point of the master) in the middle. */
export function placeDetail(scale: number, aim: readonly [x: number, y: number], width: number): Placement {
  const near = scale * DETAIL_ZOOM
  return { scale: near, left: width / 2 - near * aim[0], top: frameHeight(width) / 2 - near * aim[1] }
}
