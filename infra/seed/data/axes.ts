import type { NumberCode } from './attributes.ts'
import { type Pair, type Unit, units } from './units.ts'

export interface Axis {
  unit: keyof typeof units
  values: readonly number[]
  /** How the price goes with the size: (value / middle value) ** power. 0: all sizes cost the same. */
  power: number
  /** The attribute that the smallest size of a product sets. */
  sets?: NumberCode
  /** A thing that is always sold in sizes, such as a coat. */
  always?: true
  /** Added to the size for the attribute that it sets: a bed is wider than its mattress. */
  plus?: number
}

/** The sizes in which goods are sold. */
export const axes = {
  clothing: { unit: 'letter', values: [0, 1, 2, 3, 4], power: 0, always: true },
  waist: { unit: 'waist', values: [28, 30, 32, 34, 36], power: 0, always: true },
  shoe: { unit: 'shoe', values: [36, 37, 38, 39, 40, 41, 42, 43, 44], power: 0, always: true },
  hat: { unit: 'letter', values: [1, 2, 3, 4], power: 0, always: true },
  ring: { unit: 'ring', values: [50, 52, 54, 56, 58], power: 0, always: true },
  reading: { unit: 'strength', values: [1, 1.5, 2, 2.5], power: 0, always: true },
  watch: { unit: 'mm', values: [36, 38, 40, 42], power: 0.6, sets: 'case_size' },
  double: { unit: 'mattress', values: [140, 160, 180], power: 0.8, sets: 'width', plus: 8 },
  single: { unit: 'mattress', values: [80, 90, 100], power: 0.6, sets: 'width', plus: 6 },
  guest: { unit: 'towel', values: [30, 40], power: 1.2 },
  hand: { unit: 'towel', values: [50, 60], power: 1.2 },
  bath: { unit: 'towel', values: [70, 100], power: 1.2 },
  towelSet: { unit: 'set', values: [2, 4, 6], power: 0.9, sets: 'pieces' },
  tableLong: { unit: 'cm', values: [160, 180, 200, 220, 240], power: 0.9, sets: 'width' },
  tableRound: { unit: 'diameter', values: [100, 110, 120, 130], power: 0.9, sets: 'diameter' },
  desk: { unit: 'cm', values: [120, 140, 160], power: 0.8, sets: 'width' },
  coffeeTable: { unit: 'cm', values: [90, 105, 120], power: 0.8, sets: 'width' },
  stool: { unit: 'cm', values: [65, 70, 75, 80], power: 0.3, sets: 'seat_height' },
  beanBag: { unit: 'litres', values: [200, 300, 400], power: 0.6, sets: 'capacity' },
  gardenBench: { unit: 'cm', values: [120, 150, 180], power: 0.8, sets: 'width' },
  hallBench: { unit: 'cm', values: [90, 110, 130], power: 0.7, sets: 'width' },
  cabinet: { unit: 'cm', values: [120, 140, 160], power: 0.8, sets: 'width' },
  rail: { unit: 'cm', values: [90, 110, 130], power: 0.5, sets: 'width' },
  shelf: { unit: 'cm', values: [60, 80, 100], power: 0.7, sets: 'width' },
  mirror: { unit: 'diameter', values: [40, 50, 60, 80], power: 1.1, sets: 'diameter' },
  pendant: { unit: 'diameter', values: [30, 40, 50], power: 0.9, sets: 'diameter' },
  globe: { unit: 'diameter', values: [20, 25, 30], power: 0.9, sets: 'diameter' },
  fryingPan: { unit: 'diameter', values: [20, 24, 28], power: 0.8, sets: 'diameter' },
  saucepan: { unit: 'diameter', values: [16, 18, 20], power: 0.8, sets: 'diameter' },
  stockpot: { unit: 'diameter', values: [22, 24, 28], power: 0.9, sets: 'diameter' },
  casserole: { unit: 'diameter', values: [24, 26, 28], power: 0.9, sets: 'diameter' },
  plate: { unit: 'diameter', values: [20, 24, 27], power: 1, sets: 'diameter' },
  bowl: { unit: 'diameter', values: [13, 16, 18], power: 1, sets: 'diameter' },
  servingBowl: { unit: 'diameter', values: [26, 30, 36], power: 1, sets: 'diameter' },
  crockery: { unit: 'set', values: [2, 4, 6], power: 0.92, sets: 'pieces' },
  moka: { unit: 'cups', values: [3, 6, 9], power: 0.5, sets: 'cups' },
  press: { unit: 'litres', values: [0.35, 0.8, 1], power: 0.5, sets: 'capacity' },
  teapot: { unit: 'litres', values: [0.8, 1.2, 1.5], power: 0.5, sets: 'capacity' },
  kettle: { unit: 'litres', values: [1.5, 2, 2.5], power: 0.4, sets: 'capacity' },
  knives: { unit: 'pieces', values: [4, 6, 8], power: 0.8, sets: 'pieces' },
  washing: { unit: 'kg', values: [7, 8, 9], power: 0.8, sets: 'drum' },
  pot: { unit: 'diameter', values: [12, 15, 17, 21], power: 1.2, sets: 'pot_diameter' },
  bigPot: { unit: 'diameter', values: [17, 19, 21, 24], power: 1.4, sets: 'pot_diameter' },
  smallPot: { unit: 'diameter', values: [8, 10, 12], power: 1.1, sets: 'pot_diameter' },
  vase: { unit: 'cm', values: [20, 25, 30, 40], power: 1, sets: 'height' },
  mower: { unit: 'cm', values: [32, 37, 42], power: 0.9, sets: 'cutting_width' },
  barrow: { unit: 'litres', values: [80, 100, 120], power: 0.6, sets: 'capacity' },
  phone: { unit: 'gb', values: [128, 256, 512], power: 0.22, sets: 'memory' },
  laptop: { unit: 'gb', values: [256, 512, 1024], power: 0.2, sets: 'memory' },
  tablet: { unit: 'gb', values: [64, 128, 256], power: 0.25, sets: 'memory' },
  television: { unit: 'inch', values: [32, 43, 50], power: 1.2, sets: 'screen' },
  bigTelevision: { unit: 'inch', values: [43, 50, 55, 65], power: 1.4, sets: 'screen' },
  wallClock: { unit: 'diameter', values: [25, 30, 40], power: 0.9, sets: 'diameter' },
  backpack: { unit: 'litres', values: [18, 24, 32], power: 0.5, sets: 'capacity' },
  suitcase: { unit: 'litres', values: [38, 65, 95], power: 0.45, sets: 'capacity' },
  cityBike: { unit: 'cm', values: [49, 53, 57, 61], power: 0, sets: 'frame_size', always: true },
  bmx: { unit: 'inch', values: [16, 18, 20], power: 0.6, sets: 'wheel' },
  basketball: { unit: 'ball', values: [5, 6, 7], power: 0.3 },
  football: { unit: 'ball', values: [3, 4, 5], power: 0.3 },
  tent: { unit: 'persons', values: [2, 3, 4], power: 0.6, sets: 'persons' },
  dumbbell: { unit: 'kg', values: [2, 4, 6, 8, 10], power: 0.7 },
  bear: { unit: 'cm', values: [25, 33, 45], power: 1, sets: 'height' },
  train: { unit: 'pieces', values: [8, 12, 18], power: 0.7, sets: 'pieces' },
  puzzle: { unit: 'pieces', values: [6, 9, 12], power: 0.4, sets: 'pieces' },
  chess: { unit: 'cm', values: [30, 40, 50], power: 1, sets: 'width' },
  battery: { unit: 'ah', values: [2, 4, 5], power: 0.4 },
  hammer: { unit: 'g', values: [300, 500, 800], power: 0.4 },
} as const satisfies Record<string, Axis>

export type AxisCode = keyof typeof axes

const weightless: readonly Axis['unit'][] = ['gb', 'letter', 'waist', 'shoe', 'ring', 'strength']

/** Whether a larger size of a thing is a heavier one. */
export const changesWeight = ({ unit }: Axis): boolean => !weightless.includes(unit)

/** A size with its names, as the registry of attributes and the variants need it. */
export interface Size {
  code: string
  value: number
  name: Pair
}

const sizesOf = (axis: Axis): Size[] => {
  const unit: Unit = units[axis.unit]
  return axis.values.map(value => ({
    code: unit.key?.(value) ?? `${unit.code}-${value}`,
    value,
    name: unit.name?.(value) ?? tellSizes(axis, [value], ['', '']),
  }))
}

/** The sizes of each axis, small to large. */
export const sizes = Object.fromEntries(
  Object.entries<Axis>(axes).map(([code, axis]) => [code, sizesOf(axis)]),
) as Record<AxisCode, Size[]>

/** Sizes in a sentence, `and` before the last: `140 × 200, 160 × 200 and 180 × 200 cm`. */
export function tellSizes(axis: Axis, values: readonly number[], and: Pair): Pair {
  const unit: Unit = units[axis.unit]
  const tell = (language: 0 | 1) => {
    const texts = values.map(value => unit.value?.(value)[language] ?? String(value))
    const last = texts.pop()
    const list = texts.length > 0 ? `${texts.join(', ')} ${and[language]} ${last}` : last
    const before = values.length > 1 ? unit.many : unit.one
    return `${before?.[language] ?? ''}${list}${unit.post?.[language] ?? ''}`
  }
  return [tell(0), tell(1)]
}

/** All sizes of all axes once, by kind and then small before large: the values of the attribute `size`. */
export function allSizes(): Size[] {
  const kinds = Object.keys(units)
  const rank = new Map<string, number>()
  const all = new Map<string, Size>()
  for (const [code, axis] of Object.entries<Axis>(axes))
    for (const size of sizes[code as AxisCode]) {
      all.set(size.code, size)
      rank.set(size.code, kinds.indexOf(axis.unit))
    }
  return [...all.values()].sort(
    (a, b) => (rank.get(a.code) ?? 0) - (rank.get(b.code) ?? 0) || a.value - b.value,
  )
}
