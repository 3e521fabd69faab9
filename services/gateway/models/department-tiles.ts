import { bestOfCategories, type Fact, type Market, markets, type Taxonomy } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import { categoryUrl } from '../urls.ts'
import type { HomeModel } from '../views/models.ts'
import { toSwatches } from './card.ts'

/** A tile a department: its name, how many products it has, and the picture of its best-sold one; with the facts of these. */
export async function departmentTiles(
  { elasticsearch }: GatewayContext,
  taxonomy: Taxonomy,
  market: Market,
): Promise<{ tiles: HomeModel['departments']; facts: [Fact, number][] }> {
  const { locale } = markets[market]
  const codes = taxonomy.departments.map(({ code }) => code)
  const best = await bestOfCategories(elasticsearch, codes)
  const facts = [...best.values()].map(({ id, card }): [Fact, number] => [`p${id}`, card.version])
  const tiles = taxonomy.departments.flatMap(({ code, tint, texts }) => {
    const { count, card } = best.get(code) ?? {}
    if (!count || !card) return []
    return [
      {
        name: texts[locale].name,
        href: categoryUrl(market, texts[locale].slug),
        count,
        picture: {
          shape: card.shape,
          colour: toSwatches(card.colours, locale, taxonomy)[0]?.hex ?? null,
          angle: 'front' as const,
          tint,
          alt: '',
        },
      },
    ]
  })
  return { tiles, facts }
}
