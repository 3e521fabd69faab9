import type { OfferModel, VariantModel } from '../models.ts'

/** A place in the grid of options: the index of its value on each of the two axes (0 where there is none). */
export interface Combination {
  first: number
  second: number
  /** Undefined: not made in this combination. */
  variant: VariantModel | undefined
}

/** Every combination of the options' values, with the variant sold in it. */
export function combinations({ options, variants }: Pick<OfferModel, 'options' | 'variants'>): Combination[] {
  const [a, b] = options
  const all: Combination[] = []
  for (let first = 0; first < (a?.values.length ?? 1); first++) {
    for (let second = 0; second < (b?.values.length ?? 1); second++) {
      const variant = variants.find(
        ({ options: chosen }) =>
          (a === undefined || chosen[a.code] === a.values[first]?.code) &&
          (b === undefined || chosen[b.code] === b.values[second]?.code),
      )
      all.push({ first, second, variant })
    }
  }
  return all
}

export const isOut = ({ variant }: Combination): boolean =>
  variant === undefined || variant.stock.state === 'sold_out'

/** What is chosen at first: the first combination that can be had, or else the first that is made. */
export const chosenAtFirst = (all: Combination[]): Combination | undefined =>
  all.find(one => !isOut(one)) ?? all.find(one => one.variant !== undefined) ?? all[0]
