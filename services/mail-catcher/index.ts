import { readConfig } from '../../infra/config.ts'
import { startServer } from '../../infra/http/server.ts'
import { createRedis } from '../../infra/redis/client.ts'
import { createLogger } from '../../infra/telemetry/logger.ts'
import { untilStopped } from '../../infra/until-stopped.ts'
import { openInbox } from './inbox.ts'
import { catchMails } from './smtp.ts'
import { createWeb } from './web.tsx'

/** The demo's mail server: whatever the shop sends ends here, in an inbox that a person can open. */
const config = readConfig(process.env)
const log = createLogger('mail', config.logLevel)
const redis = createRedis(config.redis)
const inbox = openInbox(redis)
const { host, webPort, smtpPort } = config.mailCatcher
const smtp = await catchMails(inbox, { host, port: smtpPort }, log)
const server = await startServer(createWeb(inbox), { host, port: webPort })
log.info(config.mailCatcher, 'listening')

const signal = await untilStopped()
log.info({ signal }, 'closing')
await Promise.all([smtp.close(), server.close()])
redis.disconnect()
