import { pick } from './chance.ts'
import { axes, sizes as axisSizes } from './data/axes.ts'
import { type Dates, datesOf } from './dates.ts'
import { type Design, designOf } from './design.ts'
import { type Identity, identityOf } from './identity.ts'
import { popularity } from './popularity.ts'
import { type Review, reviewsOf } from './reviews.ts'
import { anglesOf, type Shape, shapeOf } from './shapes.ts'
import type { Language } from './slots.ts'
import { slug } from './slug.ts'
import { type Text, textOf } from './texts.ts'
import { type Variant, variantsOf } from './variants.ts'
import { toKilograms } from './weight.ts'

/** A product with everything that the database keeps of it. */
export interface Product extends Identity, Dates {
  n: number
  handle: string
  attributes: { keyword: Design['keywords']; number: Design['numbers'] }
  angles: string[]
  deliveryDays: number
  popularity: number
  texts: Record<Language, Text>
  variants: Variant[]
  reviews: Review[]
}

const DELIVERY_DAYS = [1, 1, 1, 2, 2, 3]

/** Product `n`, from 1; always the same but for its dates, which count from `today`. */
export function productOf(n: number, today: Date): Product {
  const identity = identityOf(n)
  const design = designOf(n, identity)
  const { good } = design
  const dates = datesOf(n, today)
  const variants = variantsOf(n, identity, design)
  const sizes = sizesOf(variants, good.axis)
  const axis = good.axis && axes[good.axis]
  const [smallest] = sizes
  if (axis && 'sets' in axis && smallest !== undefined)
    design.numbers[axis.sets] = smallest + ('plus' in axis ? axis.plus : 0)
  const weightG = variants[0]?.weightG ?? 0
  design.numbers.weight = toKilograms(weightG)
  const texts = {
    en: textOf(n, identity, design, sizes, weightG, 'en'),
    nl: textOf(n, identity, design, sizes, weightG, 'nl'),
  }
  return {
    ...identity,
    ...dates,
    n,
    handle: slug(texts.en.title),
    attributes: { keyword: design.keywords, number: design.numbers },
    angles: anglesOf(shapeOf.get(identity.shape) as Shape),
    deliveryDays: pick(good.days ?? DELIVERY_DAYS, n, 'delivery'),
    popularity: popularity(n),
    texts,
    variants,
    reviews: reviewsOf(n, good.says, dates.ageDays, today),
  }
}

function sizesOf(variants: readonly Variant[], axis: Design['good']['axis']): number[] {
  if (!axis) return []
  const codes = new Set(variants.map(({ options }) => options.size))
  return axisSizes[axis].filter(size => codes.has(size.code)).map(size => size.value)
}
