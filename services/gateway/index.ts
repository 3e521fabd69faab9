import { readConfig } from '../../infra/config.ts'
import { startServer } from '../../infra/http/server.ts'
import { startInnerServer } from '../../infra/telemetry/inner-server.ts'
import { untilStopped } from '../../infra/until-stopped.ts'
import { createApp } from './app.ts'
import { createGatewayContext } from './context.ts'
import { readiness } from './readiness.ts'

const config = readConfig(process.env)
const context = createGatewayContext(config)
const server = await startServer(createApp(context), config.gateway)
const inner = await startInnerServer(config.inner, context.metrics, readiness(context))
context.log.info(config.gateway, 'listening')

const signal = await untilStopped()
context.log.info({ signal }, 'closing')
context.streams.end()
await server.close()
inner.close()
await context.close()
