import type { Random } from './random.ts'

/** Draws from `items` in proportion to their weights, in logarithmic time. */
export function weighted<T>(items: readonly T[], weightOf: (item: T, index: number) => number) {
  let total = 0
  const upTo = items.map((item, index) => {
    total += weightOf(item, index)
    return total
  })
  if (items.length === 0 || !(total > 0)) throw new Error('there is nothing to draw from')
  return (random: Random): T => {
    const wanted = random() * total
    let low = 0
    let high = items.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upTo[middle] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    return items[low] as T
  }
}

/**
 * Zipf's law: the item of rank r is wanted r^−exponent as often as the first. Shops see 0.8 to 1.0; 0 is no favourite at
 * all.
 */
export const zipf = <T>(items: readonly T[], exponent: number) =>
  weighted(items, (_, index) => (index + 1) ** -exponent)
