import type { Currency } from '../markets.ts'
import type { Traits } from '../traits-field.ts'
import { type Counts, type Facets, ratingSteps } from './facets.ts'
import { priceSteps } from './price-steps.ts'
import type { Profile } from './profile.ts'

/** The facets of some products from what they are: what `facetAggregations` would say of them. */
export function countFacets(products: readonly Traits[], profile: Profile, currency: Currency): Facets {
  const tally = (valuesOf: (product: Traits) => readonly string[]): Counts => {
    const counts: Counts = new Map()
    for (const product of products)
      for (const value of new Set(valuesOf(product))) counts.set(value, (counts.get(value) ?? 0) + 1)
    return counts
  }
  const howMany = (is: (product: Traits) => boolean) => products.filter(is).length
  const prices = products.map(({ price }) => price[currency])
  const bounds = boundsOf(prices)
  const steps = profile.price ? priceSteps(profile.price) : []
  return {
    keywords: new Map(profile.keywords.map(({ code }) => [code, tally(({ attr }) => attr[code] ?? [])])),
    numbers: new Map(
      profile.numbers.flatMap(({ code }) => {
        const bounds = boundsOf(products.flatMap(({ num }) => num[code] ?? []))
        return bounds ? [[code, bounds] as const] : []
      }),
    ),
    brands: tally(({ brand }) => [brand]),
    ratings: new Map(ratingSteps.map(stars => [stars, howMany(({ rating }) => rating >= stars)])),
    inStock: howMany(({ deliverable }) => deliverable),
    sale: howMany(({ sale }) => sale),
    categories: tally(({ cat }) => cat),
    ...(bounds
      ? {
          price: {
            ...bounds,
            average: Math.round(prices.reduce((sum, price) => sum + price, 0) / prices.length),
            count: prices.length,
          },
        }
      : {}),
    priceBuckets: steps.slice(1).map((to, at) => {
      const from = steps[at] ?? 0
      return { from, to, count: prices.filter(price => price >= from && price < to).length }
    }),
  }
}

const boundsOf = (numbers: number[]): { min: number; max: number } | undefined =>
  numbers.length > 0 ? { min: Math.min(...numbers), max: Math.max(...numbers) } : undefined
