import type { Care } from '../data/care.ts'
import type { DepartmentWords } from './department-words.ts'
import type { ReviewDetails, ReviewOpenings } from './review-words.ts'

/** Everything that is said about goods in one language. */
export interface Words extends DepartmentWords {
  /** By material, or by surface where that material is used in a way of its own. */
  materials: Readonly<Record<string, readonly string[]>>
  care: Record<Care, readonly string[]>
  measures: Readonly<Record<string, readonly string[]>>
  facts: Readonly<Record<string, string>>
  reviews: ReviewOpenings & ReviewDetails
}
