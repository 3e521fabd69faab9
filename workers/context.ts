import type { Config } from '../infra/config.ts'
import { type Client, createElasticsearch } from '../infra/elasticsearch/client.ts'
import { createPool, type Pool } from '../infra/mysql/client.ts'
import { createPublisher, type Publisher } from '../infra/rabbitmq/publisher.ts'
import { createBlockingRedis, createRedis, type Redis } from '../infra/redis/client.ts'
import { createLogger, type Logger } from '../infra/telemetry/logger.ts'
import { consumers } from '../services/events.ts'
import { createMailer, type Mailer } from '../services/mail/index.ts'
import { createHttpPayments, type Payments } from '../services/payments/index.ts'

/** What workers work with. One object a process, made here and nowhere else. */
export interface WorkerContext {
  config: Config
  log: Logger
  mysql: Pool
  redis: Redis
  /** A connection of its own, since a blocking read holds up all that is behind it. */
  blockingRedis: Redis
  elasticsearch: Client
  publisher: Publisher
  payments: Payments
  mailer: Mailer
  close(): Promise<void>
}

export function createWorkerContext(config: Config, name: string): WorkerContext {
  const log = createLogger(name, config.logLevel)
  const mysql = createPool(config.mysql)
  const redis = createRedis(config.redis)
  const blockingRedis = createBlockingRedis(config.redis)
  const elasticsearch = createElasticsearch(config.elasticsearch)
  const publisher = createPublisher(config.rabbitmq, name, log, consumers)
  const mailer = createMailer(config.mail)
  return {
    config,
    log,
    mysql,
    redis,
    blockingRedis,
    elasticsearch,
    publisher,
    mailer,
    payments: createHttpPayments(config.payments),
    async close() {
      mailer.close()
      await publisher.close()
      blockingRedis.disconnect()
      redis.disconnect()
      await elasticsearch.close()
      await mysql.end()
    },
  }
}
