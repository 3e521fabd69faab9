import type { Care } from '../care.ts'
import type { Finish } from '../finishes.ts'
import type { Material } from '../materials.ts'
import type { Colour } from '../palette.ts'
import { coloursOf } from '../tones.ts'

/** What is seen of a thing: a material with its finish, the colours it can have, what it does to the price, its care. */
export interface Surface {
  material: Material
  finish: Finish
  factor: number
  care: Care
  colours: readonly Colour[]
  /** As the line under a name says it. */
  en: string
  nl: string
}

/** A surface; `colours` are codes parted by spaces, `name` is English and Dutch. */
export function surface(
  material: Material,
  finish: Finish,
  factor: number,
  care: Care,
  colours: string,
  name: `${string} | ${string}`,
): Surface {
  const [en = '', nl = ''] = name.split(' | ')
  return { material, finish, factor, care, colours: coloursOf(colours), en, nl }
}
