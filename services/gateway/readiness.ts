import { PRODUCTS, within } from '../../infra/elasticsearch/client.ts'
import type { Checks } from '../../infra/telemetry/inner-server.ts'
import type { GatewayContext } from './context.ts'

const DEADLINE_MS = 1_000

/** What the gateway needs to answer in full. It answers with less, too: see `/healthz` in app.ts. */
export const readiness = ({ redis, elasticsearch, taxonomy }: GatewayContext): Checks => ({
  redis: () => redis.ping(),
  elasticsearch: () => elasticsearch.count({ index: PRODUCTS }, within(DEADLINE_MS)),
  catalogue: () => taxonomy.get(),
})
