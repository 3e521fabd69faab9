import { type Market, markets, type Taxonomy } from '../../catalog/index.ts'
import { categoryUrl } from '../urls.ts'
import type { NavModel } from '../views/models.ts'

const made = new WeakMap<Taxonomy, Map<Market, NavModel>>()

/** The menu of a market: the same object for the same taxonomy, so that it is rendered once for all pages (views/nav). */
export function toNav(taxonomy: Taxonomy, market: Market): NavModel {
  const known = made.get(taxonomy) ?? new Map<Market, NavModel>()
  made.set(taxonomy, known)
  const nav = known.get(market) ?? makeNav(taxonomy, market)
  known.set(market, nav)
  return nav
}

function makeNav({ departments }: Taxonomy, market: Market): NavModel {
  const { locale } = markets[market]
  return {
    market,
    locale,
    departments: departments.map(({ code, texts, categories }) => ({
      code,
      name: texts[locale].name,
      href: categoryUrl(market, texts[locale].slug),
      categories: categories.map(category => ({
        name: category.texts[locale].name,
        href: categoryUrl(market, category.texts[locale].slug),
      })),
    })),
  }
}
