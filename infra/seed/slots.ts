import { type Axis, axes, changesWeight, tellSizes } from './data/axes.ts'
import type { Design } from './design.ts'
import type { Noun } from './identity.ts'
import type { Slots } from './sentence.ts'
import { toKilograms } from './weight.ts'

export type Language = 'en' | 'nl'

const LIGHT_KG = 7
const HEAVY_KG = 15
const LOW_CM = 90
const SHALLOW_CM = 45
const NARROW_CM = 45

/**
 * What sentences may say of a product. A measure that differs by size is there only when it comes in one; `size` is
 * that one, `sizes` are several, `any` is either.
 */
export function slotsOf(
  design: Design,
  sizes: readonly number[],
  weightG: number,
  noun: Noun,
  language: Language,
): Slots {
  const { good, numbers } = design
  const axis: Axis | undefined = good.axis && axes[good.axis]
  const several = sizes.length > 1
  const slots: Record<string, string | undefined> = {}
  for (const [code, value] of Object.entries(numbers)) slots[code] = say(value, language)
  if (axis?.sets && several) slots[axis.sets] = undefined
  const { width, depth, height } = numbers
  const kilograms = toKilograms(weightG)
  if (height && height < LOW_CM) slots.low = slots.height
  if (depth && depth < SHALLOW_CM) slots.shallow = slots.depth
  if (width && width < NARROW_CM && (height ?? 0) < NARROW_CM) slots.narrow = slots.width
  if (!axis || !several || !changesWeight(axis)) {
    if (weightG < 1000) slots.grams = String(weightG)
    slots.weight = say(kilograms, language)
    if (kilograms < LIGHT_KG) slots.light = slots.weight
    if (kilograms > HEAVY_KG) slots.heavy = slots.weight
  } else slots.weight = undefined
  if (axis && sizes.length > 0) {
    const tell = (word: 'and' | 'or') =>
      tellSizes(axis, sizes, word === 'and' ? ['and', 'en'] : ['or', 'of'])[language === 'en' ? 0 : 1]
    slots.any = tell('or')
    if (several) slots.sizes = tell('and')
    else slots.size = slots.any
    if (axis.unit === 'set') slots[several ? 'sets' : 'set'] = slots.sizes ?? slots.size
  }
  slots.noun = language === 'en' ? noun.en : noun.definite
  return slots
}

/** A number as it is written in a language. */
export const say = (value: number, language: Language): string =>
  language === 'nl' ? String(value).replace('.', ',') : String(value)
