import type { Config } from '../../infra/config.ts'
import { createPool, type Pool } from '../../infra/mysql/client.ts'
import { createRedis, type Redis } from '../../infra/redis/client.ts'
import { createLogger, type Logger } from '../../infra/telemetry/logger.ts'

/** What the back office works with. It writes MySQL and keeps files; copies follow by messages. Redis is for the states of jobs. */
export interface BackofficeContext {
  config: Pick<Config, 'tokenSecret' | 'mediaDir'>
  log: Logger
  mysql: Pool
  redis: Redis
  close(): Promise<void>
}

export function createBackofficeContext(config: Config): BackofficeContext {
  const mysql = createPool(config.mysql)
  const redis = createRedis(config.redis)
  return {
    config,
    log: createLogger('backoffice', config.logLevel),
    mysql,
    redis,
    async close() {
      redis.disconnect()
      await mysql.end()
    },
  }
}
