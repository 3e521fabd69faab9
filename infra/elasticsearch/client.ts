import { Client } from '@elastic/elasticsearch'

export type { Client }

/** The alias that readers use; the index behind it is swapped by a rebuild. */
export const PRODUCTS = 'products'

/**
 * No retries by default: a page that waits for a second try is later than a stale one from the edge. Every caller
 * gives a deadline as an AbortSignal, since the client's own timer is coarse (500 ms fires after 900).
 */
export function createElasticsearch(config: { url: string }): Client {
  return new Client({ node: config.url, maxRetries: 0, requestTimeout: 30_000 })
}

/** The request option for a deadline in milliseconds. */
export const within = (ms: number) => ({ signal: AbortSignal.timeout(ms) })
