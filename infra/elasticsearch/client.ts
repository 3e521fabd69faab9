import {
  Client,
  Transport,
  type TransportRequestOptions,
  type TransportRequestParams,
} from '@elastic/elasticsearch'
import { correlationId } from '../telemetry/correlation-id.ts'

export type { Client }

/** The alias that readers use; the index behind it is swapped by a rebuild. */
export const PRODUCTS = 'products'
/** The alias of the index that a rebuild is filling for readers of another; there only meanwhile. */
export const nextOf = (alias: string): string => `${alias}-next`

/**
 * No retries by default: a page that waits for a second try is later than a stale one from the edge. Every caller
 * gives a deadline as an AbortSignal, since the client's own timer is coarse (500 ms fires after 900).
 */
export function createElasticsearch(config: { url: string }): Client {
  return new Client({
    node: config.url,
    maxRetries: 0,
    requestTimeout: 30_000,
    Transport: CorrelatedTransport,
  })
}

/** The request options for a deadline in milliseconds. */
export const within = (ms: number) => ({ signal: AbortSignal.timeout(ms), requestTimeout: ms })

/** Nobody collects spans here, and making their attributes would cost each request. */
const NO_SPANS = { openTelemetry: { enabled: false } }

/** Sends the correlation id along as `X-Opaque-Id`, by which Elasticsearch's slow log and task list name a request. */
class CorrelatedTransport extends Transport {
  // biome-ignore lint/suspicious/noExplicitAny: the overloads of the client's transport end in `any`
  override request(params: TransportRequestParams, options: TransportRequestOptions = {}): Promise<any> {
    const opaqueId = correlationId.getStore()
    return super.request(params, { ...NO_SPANS, ...(opaqueId ? { opaqueId } : {}), ...options })
  }
}
