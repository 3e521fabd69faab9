import { locales } from '../markets.ts'
import type { Taxonomy } from '../taxonomy.ts'
import { emptyQuery } from './listing-query.ts'
import type { SearchIndex } from './multi-search.ts'
import { searchListing } from './search-listing.ts'

const SIZE = 24

/**
 * Asks what visitors ask first: every category, and its name as a text, the departments first. A server just started
 * answers ten times slower than one that has run a few hundred searches. Ends after `ms` at the latest; what fails is no
 * matter, since nothing is expected of it.
 */
export async function warmSearch(products: SearchIndex, taxonomy: Taxonomy, ms = 2_000): Promise<void> {
  const until = Date.now() + ms
  const nodes = [...taxonomy.departments, ...taxonomy.departments.flatMap(({ categories }) => categories)]
  for (const { code, texts } of nodes)
    for (const locale of locales)
      for (const query of [emptyQuery({ category: code }), emptyQuery({ text: texts[locale].name })]) {
        if (Date.now() > until) return
        await searchListing(products, query, {
          locale,
          currency: 'EUR',
          registry: taxonomy.attributes,
          size: SIZE,
        }).catch(() => undefined)
      }
}
