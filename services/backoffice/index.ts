import { readConfig } from '../../infra/config.ts'
import { startServer } from '../../infra/http/server.ts'
import { createMetrics, startInnerServer } from '../../infra/telemetry/inner-server.ts'
import { untilStopped } from '../../infra/until-stopped.ts'
import { createApp } from './app.ts'
import { createBackofficeContext } from './context.ts'

/** The process for the shop's people: the owner's API. On a port of its own, never behind the cache. */
const config = readConfig(process.env)
const context = createBackofficeContext(config)
const server = await startServer(createApp(context), config.backoffice)
const inner = await startInnerServer(config.inner, createMetrics('backoffice'), {
  mysql: () => context.mysql.query('SELECT 1'),
})
context.log.info(config.backoffice, 'listening')

const signal = await untilStopped()
context.log.info({ signal }, 'closing')
await server.close()
inner.close()
await context.close()
