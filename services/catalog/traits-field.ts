import type { Currency } from './markets.ts'
import { createPackedField } from './packed-field.ts'

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

/** Some 1 kB of memory each, the text included. */
const field = createPackedField<Traits>()

/**
 * Traits as the index holds them: once more, in one field that a hit brings along. Where all that was found stands on one
 * page, its facets are counted from it, and need no further search.
 */
export const packTraits = ({ attr, num, brand, cat, rating, sale, deliverable, price }: Traits): string =>
  field.pack({ attr, num, brand, cat, rating, sale, deliverable, price })

/** The traits in a packed text; nobody may change them. */
export const unpackTraits = field.unpack
