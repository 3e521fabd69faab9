import { Problem } from '../../../infra/http/problem.ts'
import { type Market, markets, type Taxonomy } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import type { Shell } from '../views/models.ts'
import { toNav } from './nav.ts'

/** The market of a request's path. The router lets only known ones through. */
export const marketOf = (params: Record<string, unknown>): Market => {
  const market = String(params.market)
  if (!Object.hasOwn(markets, market)) throw new Problem(404, 'Not found', 'There is no such market.')
  return market as Market
}

/**
 * What stands around a page's content. `taxonomy` makes the menu: a page that is kept and shows it is made of the fact
 * `nav`, too; without one there is a gap. `pathIn` gives the page's path in each market (slugs differ by language);
 * `canonical` is that of this market unless the page says otherwise.
 */
export function toShell(
  { config, assets }: GatewayContext,
  market: Market,
  taxonomy: Taxonomy | undefined,
  page: Pick<Shell, 'title' | 'description'> & Partial<Shell> & { pathIn: (market: Market) => string },
): Shell {
  const { pathIn, ...rest } = page
  const { locale, currency } = markets[market]
  return {
    market,
    locale,
    currency,
    origin: config.origin,
    canonical: pathIn(market),
    alternates: (Object.keys(markets) as Market[]).map(other => ({ market: other, href: pathIn(other) })),
    assets,
    ...(taxonomy ? { nav: toNav(taxonomy, market) } : {}),
    ...rest,
  }
}
