import type { Registry } from 'prom-client'
import type { Pool } from '../../infra/mysql/client.ts'
import type { Publisher } from '../../infra/rabbitmq/publisher.ts'
import type { Redis } from '../../infra/redis/client.ts'
import type { Logger } from '../../infra/telemetry/logger.ts'

/** What a worker runs on. */
export interface Tools {
  url: string
  publisher: Publisher
  metrics: Registry
  log: Logger
  /** Where it shows its status and the states of jobs; without it, it shows none. */
  redis?: Redis
  /** For workers whose effect is a transaction. */
  mysql?: Pool
}
