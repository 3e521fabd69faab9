import type { Registry } from 'prom-client'
import type { Config } from '../../infra/config.ts'
import { type Client, createElasticsearch } from '../../infra/elasticsearch/client.ts'
import { createPublisher, type Publisher } from '../../infra/rabbitmq/publisher.ts'
import { createRedis, type Redis } from '../../infra/redis/client.ts'
import { createMetrics } from '../../infra/telemetry/inner-server.ts'
import { createLogger, type Logger } from '../../infra/telemetry/logger.ts'
import { consumers } from '../events.ts'
import { type Manifest, readManifest } from './assets/manifest.ts'
import { createEventStreams, type EventStreams } from './event-streams.ts'
import { createLiveStock, type LiveStock } from './live/live-stock.ts'
import { createTaxonomyCache, type TaxonomyCache } from './taxonomy-cache.ts'
import { createTicketNews, type TicketNews } from './ticket-news.ts'

/** Nginx waits five seconds (nginx/gateway.conf), and leaves a gateway out for a while that took longer. */
export const CONFIRM_WITHIN_MS = 3_000

/** What the gateway works with. One object a process, made here and nowhere else. MySQL is absent on purpose. */
export interface GatewayContext {
  config: Config
  log: Logger
  metrics: Registry
  redis: Redis
  elasticsearch: Client
  taxonomy: TaxonomyCache
  assets: Manifest
  liveStock: LiveStock
  streams: EventStreams
  ticketNews: TicketNews
  publisher: Publisher
  close(): Promise<void>
}

export function createGatewayContext(config: Config): GatewayContext {
  const redis = createRedis(config.redis)
  const elasticsearch = createElasticsearch(config.elasticsearch)
  const ticketNews = createTicketNews(config.redis)
  const log = createLogger('gateway', config.logLevel)
  const metrics = createMetrics('gateway')
  const liveStock = createLiveStock({
    url: config.rabbitmq.url,
    redis,
    log,
    metrics,
  })
  const publisher = createPublisher(config.rabbitmq, 'gateway', log, consumers, CONFIRM_WITHIN_MS)
  return {
    config,
    log,
    metrics,
    redis,
    elasticsearch,
    taxonomy: createTaxonomyCache(redis),
    assets: readManifest(config.assetsDir),
    liveStock,
    streams: createEventStreams({ most: config.streamsMax, metrics }),
    ticketNews,
    publisher,
    async close() {
      await publisher.close()
      await liveStock.close()
      ticketNews.close()
      redis.disconnect()
      await elasticsearch.close()
    },
  }
}
