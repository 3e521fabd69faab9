import type { Care } from '../data/care.ts'
import type { Material } from '../data/materials.ts'
import type { Says } from '../goods/good.ts'
import type { DepartmentWords } from './department-words.ts'
import type { ReviewDetails, ReviewOpenings } from './review-words.ts'

/** Everything that is said about goods in one language. */
export interface Words extends DepartmentWords {
  materials: Record<Material, readonly string[]>
  care: Record<Care, readonly string[]>
  measures: Record<Says, readonly string[]>
  facts: Readonly<Record<string, string>>
  reviews: ReviewOpenings & ReviewDetails
}
