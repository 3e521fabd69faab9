import { shuffled } from './chance.ts'
import type { Department, Leaf } from './departments/department.ts'
import { departments } from './departments/index.ts'
import { shapes } from './shapes.ts'

/** A leaf category with what can be sold in it. */
export interface Category extends Leaf {
  id: number
  department: Department
  departmentId: number
  shapes: readonly string[]
}

/** All leaf categories, numbered as in the database. */
export const categories: readonly Category[] = departments
  .flatMap((department, index) =>
    department.leaves.map(leaf => ({ leaf, department, departmentId: index + 1 })),
  )
  .map(({ leaf, ...home }, index) => ({
    ...leaf,
    ...home,
    id: index + 1,
    shapes: shapes.filter(shape => shape.leaves.includes(leaf.code)).map(shape => shape.id),
  }))

/**
 * The order in which products are dealt out: one round holds every category as often as its share, well mixed, so a
 * shop of any size has all categories in their proportions.
 */
export const round: readonly { category: Category; rank: number }[] = shuffled(
  categories.flatMap(category => Array.from({ length: category.share }, (_, rank) => ({ category, rank }))),
  0,
  'round',
)
