import type { Config } from '../../infra/config.ts'
import { createPool, type Pool } from '../../infra/mysql/client.ts'
import { createLogger, type Logger } from '../../infra/telemetry/logger.ts'

/** What the back office works with. It writes MySQL and keeps files; copies follow by messages, so it knows none. */
export interface BackofficeContext {
  config: Pick<Config, 'tokenSecret' | 'mediaDir'>
  log: Logger
  mysql: Pool
  close(): Promise<void>
}

export function createBackofficeContext(config: Config): BackofficeContext {
  const mysql = createPool(config.mysql)
  return {
    config,
    log: createLogger('backoffice', config.logLevel),
    mysql,
    close: () => mysql.end(),
  }
}
