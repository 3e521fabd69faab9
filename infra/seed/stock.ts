import { between, chance } from './chance.ts'

/** Whether product `n` has nothing left: 5 of a hundred have not. */
const soldOut = (n: number): boolean => chance(n, 'sold out') < 0.05

/** Pieces on hand of a variant; costly things lie in fewer numbers. `price` in euros. */
export function stockOf(n: number, index: number, price: number): number {
  if (soldOut(n)) return 0
  const luck = chance(n, 'stock', index)
  // The first variant is there, or a product with three sold-out sizes would be one sold-out product.
  if (luck < 0.05 && index > 0) return 0
  if (luck < 0.15) return between(1, 5, n, 'few', index)
  return between(6, price > 500 ? 24 : price > 100 ? 60 : 140, n, 'many', index)
}
