import { createLeastRecent } from '../../infra/least-recent.ts'
import type { Currency } from './markets.ts'

/** Traits take some 1 kB of memory, their text included. */
const MOST_KEPT = 4_096

/** What facets count of a product. */
export interface Traits {
  /** Code of a keyword attribute to its values. */
  attr: Record<string, string[]>
  num: Record<string, number>
  brand: string
  /** Codes of its department and category. */
  cat: string[]
  rating: number
  sale: boolean
  deliverable: boolean
  /** Lowest over its variants, in minor units. */
  price: Record<Currency, number>
}

/**
 * Traits as the index holds them: once more, in one field that a hit brings along. Where all that was found stands on one
 * page, its facets are counted from it, and need no further search.
 */
export const packTraits = ({ attr, num, brand, cat, rating, sale, deliverable, price }: Traits): string =>
  Buffer.from(JSON.stringify({ attr, num, brand, cat, rating, sale, deliverable, price })).toString('base64')

const unpacked = createLeastRecent<string, Traits>(MOST_KEPT)

/** The traits in a packed text. The same text gives the same object again, so nobody may change it. */
export function unpackTraits(packed: string): Traits {
  const known = unpacked.get(packed)
  if (known) return known
  const traits = JSON.parse(Buffer.from(packed, 'base64').toString()) as Traits
  unpacked.set(packed, traits)
  return traits
}
