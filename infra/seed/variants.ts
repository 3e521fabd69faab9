import { between, chance, shuffled } from './chance.ts'
import { type Axis, axes, changesWeight, type Size, sizes } from './data/axes.ts'
import type { Colour } from './data/palette.ts'
import type { Design } from './design.ts'
import { eanOf } from './ean.ts'
import type { Identity } from './identity.ts'
import { type Price, pricesOf } from './prices.ts'
import { shapeOf } from './shapes.ts'
import { stockOf } from './stock.ts'

/** What is sold of a product: one colour in one size. */
export interface Variant {
  sku: string
  position: number
  ean: string
  options: { colour?: Colour; size?: string }
  weightG: number
  prices: Price[]
  stock: number
}

/** The variants of product `n`: some colours, times some sizes, four at most. Colours come first. */
export function variantsOf(n: number, identity: Identity, design: Design): Variant[] {
  const { good, surface } = design
  const axis: Axis | undefined = good.axis && axes[good.axis]
  const colours = shapeOf.get(identity.shape)?.recolourable ? surface.colours : []
  const [colourCount, sizeCount] = countsOf(n, colours.length, axis)
  const chosenColours = colourCount > 0 ? shuffled(colours, n, 'colours').slice(0, colourCount) : [undefined]
  const chosenSizes = good.axis ? neighbours(n, sizes[good.axis], sizeCount) : [undefined]
  const middle = axis ? (axis.values[Math.floor(axis.values.length / 2)] as number) : 1
  const prefix = `${identity.category.department.letters}-${String(n).padStart(6, '0')}`
  return chosenColours
    .flatMap(colour => chosenSizes.map(size => ({ colour, size })))
    .map(({ colour, size }, index) => {
      const ratio = axis && size ? size.value / middle : 1
      const heavier = axis && changesWeight(axis) ? ratio ** Math.max(0.5, axis.power) : 1
      return {
        sku: `${prefix}-${index + 1}`,
        position: index + 1,
        ean: eanOf(n, index),
        options: { ...(colour && { colour }), ...(size && { size: size.code }) },
        weightG: grams(good.kg * 1000 * design.scale ** 2 * heavier),
        prices: pricesOf(n, design, ratio ** (axis?.power ?? 0)),
        stock: stockOf(n, index, good.price),
      }
    })
}

/** How many colours and how many sizes: two variants on average, and at least two sizes of what is worn. */
function countsOf(n: number, colours: number, axis: Axis | undefined): [colours: number, sizes: number] {
  const luck = chance(n, 'variants')
  const wanted = luck < 0.32 ? 1 : luck < 0.7 ? 2 : luck < 0.84 ? 3 : 4
  const most = axis?.values.length ?? 1
  if (colours === 0) return [0, Math.min(wanted, most)]
  if (!axis) return [Math.min(wanted, colours), 1]
  if (axis.always && wanted < 3) return [1, wanted + 1]
  if (wanted === 4 && colours > 1) return [2, 2]
  const bySize = chance(n, 'by size') < (axis.always ? 1 : 0.4)
  return bySize ? [1, Math.min(wanted, most)] : [Math.min(wanted, colours), 1]
}

/** Some sizes that follow one another. */
function neighbours(n: number, all: readonly Size[], count: number): Size[] {
  const first = between(0, all.length - count, n, 'first size')
  return all.slice(first, first + count)
}

const grams = (weight: number): number =>
  weight > 1000 ? Math.round(weight / 50) * 50 : Math.max(2, Math.round(weight))
