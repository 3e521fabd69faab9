import { readConfig } from '../../infra/config.ts'
import { startServer } from '../../infra/http/server.ts'
import { createRedis } from '../../infra/redis/client.ts'
import { createLogger } from '../../infra/telemetry/logger.ts'
import { untilStopped } from '../../infra/until-stopped.ts'
import { createSandbox } from './app.ts'
import { openBooks } from './books.ts'
import { sendWebhooks } from './send-webhooks.ts'

/** The payment provider of the demo: somebody else's house, so it shares nothing with the shop but its secret. */
const config = readConfig(process.env)
const log = createLogger('payment-sandbox', config.logLevel)
const redis = createRedis(config.redis)
const books = openBooks(redis)
const server = await startServer(createSandbox(books, config.payments), config.paymentSandbox)
const stopping = new AbortController()
const sending = sendWebhooks(
  books,
  { ...config.payments, url: config.paymentSandbox.webhookUrl },
  log,
  stopping.signal,
)
log.info(config.paymentSandbox, 'listening')

const signal = await untilStopped()
log.info({ signal }, 'closing')
stopping.abort()
await Promise.all([server.close(), sending])
redis.disconnect()
