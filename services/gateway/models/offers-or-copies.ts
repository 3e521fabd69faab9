import { timed } from '../../../infra/telemetry/timings.ts'
import { type Offer, readDocuments, readOffers } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'

/**
 * The offers of the moment from Redis. While Redis is away, or where it misses one, the copies in Elasticsearch with
 * stock unknown: a price that may be a little old is better than an error, as long as it is marked (`unsure`).
 */
export async function offersOrCopies(
  { redis, elasticsearch, log }: GatewayContext,
  ids: number[],
): Promise<{ offers: Map<number, Offer>; unsure: boolean }> {
  const offers = await timed('redis', 'offers', readOffers(redis, ids)).catch(error => {
    log.warn({ reason: (error as Error).message }, 'offers from copies')
    return new Map<number, Offer>()
  })
  const missing = ids.filter(id => !offers.has(id))
  if (missing.length === 0) return { offers, unsure: false }
  for (const { id, page } of await timed('elasticsearch', 'copies', readDocuments(elasticsearch, missing)))
    offers.set(id, {
      ...page.offer,
      variants: page.offer.variants.map(variant => ({ ...variant, available: null })),
    })
  return { offers, unsure: true }
}
