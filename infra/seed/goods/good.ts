import type { KeywordCode, NumberCode } from '../data/attributes.ts'
import type { AxisCode } from '../data/axes.ts'
import type { Material } from '../data/materials.ts'
import type { Colour } from '../data/palette.ts'
import type { SurfaceCode } from '../data/surfaces/index.ts'

/**
 * A noun in both languages, with its Dutch article: `dining chair | de eetkamerstoel`. `+` marks a plural; an
 * adjective that changes behind an article has both forms: `het laag/lage dressoir`.
 */
export type NounText = `${string} | ${'de' | 'het'} ${string}`

type One<T> = T | readonly T[]

/**
 * What can be sold under one picture. A list is something to draw from, a single value holds for all; the values of a
 * keyword that a thing has together are joined: `bluetooth+jack`.
 */
export interface Good {
  nouns: readonly NounText[]
  /** Median price in euros, and weight in kilograms, of the size that the picture shows. */
  price: number
  kg: number
  surfaces: readonly SurfaceCode[]
  /** What else it is made of, as the picture shows it, whatever its colour. */
  frame?: Material
  facts?: Partial<Record<NumberCode, One<number>> & Record<KeywordCode, One<string>>>
  /** Which sentences tell its measures. */
  says: Says
  /** The fact that stands on its card beside the material. */
  tells: NumberCode | KeywordCode | 'frame'
  axis?: AxisCode
  /** Which of the picture's three measures mean something; the model's pose decides. */
  measures?: '' | 'h' | 'wh' | 'wd' | 'wdh'
  /** Measures that hold whatever the model has, in centimetres. */
  cm?: readonly [width: number, depth: number, height: number]
  /** How far measures may be from the model's: 0.12 unless told. */
  spread?: number
  days?: readonly number[]
  /** The colour of a thing that comes in one only: the value of `colour` it is found by. */
  colour?: Colour
}

export const says = [
  'seat',
  'sofa',
  'table',
  'storage',
  'bed',
  'towel',
  'set',
  'bath',
  'mirror',
  'lamp',
  'pendant',
  'candle',
  'drink',
  'moka',
  'pan',
  'crockery',
  'glass',
  'machine',
  'plant',
  'flowers',
  'vase',
  'garden',
  'sound',
  'screen',
  'device',
  'clock',
  'bag',
  'wear',
  'cap',
  'shoe',
  'small',
  'ride',
  'ball',
  'camp',
  'fitness',
  'toy',
  'music',
  'tool',
  'knife',
] as const
export type Says = (typeof says)[number]

export type Goods = Readonly<Record<string, Good>>
