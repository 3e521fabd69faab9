import { type Category, type Department, type Market, markets, type Taxonomy } from '../../catalog/index.ts'
import { categoryUrl } from '../urls.ts'
import type { LinkModel } from '../views/models.ts'

/** Where a category code stands: its department, itself (absent for a department's code), and the steps to it. */
export function placeOf(
  taxonomy: Taxonomy,
  market: Market,
  code: string,
): { department?: Department; category?: Category; crumbs: LinkModel[] } {
  const { locale } = markets[market]
  for (const department of taxonomy.departments) {
    const category = department.categories.find(candidate => candidate.code === code)
    if (!category && department.code !== code) continue
    const steps = category ? [department, category] : [department]
    return {
      department,
      ...(category ? { category } : {}),
      crumbs: steps.map(({ texts }) => ({
        name: texts[locale].name,
        href: categoryUrl(market, texts[locale].slug),
      })),
    }
  }
  return { crumbs: [] }
}

/** The department or category with this slug in the market's language. */
export function findBySlug(
  taxonomy: Taxonomy,
  market: Market,
  slug: string,
): Department | Category | undefined {
  const { locale } = markets[market]
  return taxonomy.departments
    .flatMap(department => [department, ...department.categories])
    .find(({ texts }) => texts[locale].slug === slug)
}
