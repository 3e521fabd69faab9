const GOLDEN = 0.618_033_988_749_894_9
const EXPONENT = 0.9
const VIEWS_OF_THE_LEAST = 10

/**
 * Where a product stands between most (0) and least (1) popular. Multiples of the golden ratio fill the range evenly
 * for any number of products, so ranks need no list and do not move as the shop grows.
 */
export const standing = (n: number): number => (n * GOLDEN) % 1

/** Views a month, by Zipf's law. */
export const popularity = (n: number): number => Math.round(VIEWS_OF_THE_LEAST * standing(n) ** -EXPONENT)
