import type { Locale } from './markets.ts'

/** What a card needs besides its offer. */
export interface ProductCard {
  /** Version of the fact `p<id>`. */
  version: number
  handle: string
  brand: string
  department: string
  category: string
  shape: string
  angles: string[]
  /** Own pictures instead of those of a master: each is a shape seen from the front. */
  pictures?: { shape: string; alt: string }[]
  tint: string
  colours: string[]
  title: Record<Locale, string>
  summary: Record<Locale, string>
  createdAt: string
  changedAt: string
  rating: { sum: number; count: number }
}

/** A product as a search finds it. */
export interface FoundProduct {
  id: number
  card: ProductCard
}
