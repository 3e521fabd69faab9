import { z } from 'zod'
import type { ProductQuery } from '../../catalog/index.ts'

export const PAGE_SIZE = 24
const LAST_PAGE = 400

const parameters = z.object({
  page: z.coerce.number().int().min(1).max(LAST_PAGE).catch(1),
  sort: z.enum(['popularity', 'price', '-price', 'newest', 'rating']).catch('popularity'),
})

export interface ListingQuery {
  page: number
  size: number
  sort: ProductQuery['sort']
}

/** What a listing's address asks for. A person follows links and does not type parameters: nonsense is ignored. */
export const parseListingQuery = (query: unknown): ListingQuery => ({
  ...parameters.parse(query ?? {}),
  size: PAGE_SIZE,
})
