import { timed } from '../../../infra/telemetry/timings.ts'
import { type FoundProduct, findProducts, type Market, markets } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'

/** How many a product page shows of the best sold of its category. */
export const GOES_WITH = 4

/** The best sold of a category: one more than are shown, for the product of the page may be among them. */
export async function bestSold(
  { elasticsearch }: GatewayContext,
  category: string,
  market: Market,
): Promise<FoundProduct[]> {
  const { locale, currency } = markets[market]
  const { found } = await timed(
    'elasticsearch',
    'related',
    findProducts(elasticsearch, {
      ...{ category, locale, currency, sort: 'popularity', from: 0, size: GOES_WITH + 1 },
    }),
  )
  return found
}
