import { z } from 'zod'
import { DEFAULT_SHOP_PORT, portOf } from './ports.ts'

/**
 * The only reader of the environment. Flat variables in, one typed and nested object out; every bad variable is
 * named in one message. What has a default needs no variable on the local stack; secrets have none on purpose.
 */
const port = z.coerce.number().int().min(1024).max(65535)
const url = z.string().regex(/^[a-z]+:\/\/\S+$/, 'must be a URL')

const environment = z.object({
  SHOP_PORT: port.default(DEFAULT_SHOP_PORT),
  SHOP_ORIGIN: z.url().optional(),
  GATEWAY_HOST: z.string().default('127.0.0.1'),
  GATEWAY_PORT: port.optional(),
  STREAMS_MAX: z.coerce.number().int().min(0).max(100_000).default(500),
  INNER_HOST: z.string().default('127.0.0.1'),
  INNER_PORT: port.optional(),
  MYSQL_URL: url,
  REDIS_URL: url.optional(),
  REDIS_DEADLINE_MS: z.coerce.number().int().positive().default(1_000),
  RABBITMQ_URL: url,
  ELASTICSEARCH_URL: url.optional(),
  PURGE_URLS: z.string().optional(),
  PURGE_TOKEN: z.string().min(16),
  TOKEN_SECRET: z.string().min(32),
  ASSETS_DIR: z.string().min(1),
  MEDIA_DIR: z.string().min(1),
  IMAGES_PORT: port.optional(),
  IMAGES_URL: url.optional(),
  BACKOFFICE_HOST: z.string().default('127.0.0.1'),
  BACKOFFICE_PORT: port.optional(),
  PAYMENTS_SECRET: z.string().min(16),
  PAYMENTS_URL: url.optional(),
  PAYMENTS_PAGE_URL: url.optional(),
  PAYMENTS_HOST: z.string().default('127.0.0.1'),
  PAYMENTS_PORT: port.optional(),
  PAYMENTS_WEBHOOK_URL: url.optional(),
  PAY_WITHIN_MINUTES: z.coerce.number().positive().max(50).default(45),
  SMTP_URL: url.optional(),
  MAIL_FROM: z.string().includes('@').default('Beyond LAMP <shop@beyond-lamp.example>'),
  MAIL_HOST: z.string().default('127.0.0.1'),
  MAIL_WEB_PORT: port.optional(),
  MAIL_SMTP_PORT: port.optional(),
  WORKER_MINUTES: z.coerce.number().positive().default(360),
  WORKER_MEMORY_MB: z.coerce.number().positive().default(512),
  RABBITMQ_MANAGEMENT_URL: url.optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** Every variable that is read; `.env.example` is tested against it. */
export const environmentNames = Object.keys(environment.shape)

export type Config = ReturnType<typeof toConfig>

/** Reads and checks `env` (normally `process.env`). Throws one error that lists every bad variable. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(env)
  if (parsed.success) return toConfig(parsed.data)
  const problems = parsed.error.issues.map(issue => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment is not complete:\n${problems.join('\n')}\nSee .env.example.`)
}

function toConfig(env: z.infer<typeof environment>) {
  const local = (part: Parameters<typeof portOf>[0]) => `127.0.0.1:${portOf(part, env.SHOP_PORT)}`
  return {
    origin: env.SHOP_ORIGIN ?? `http://localhost:${env.SHOP_PORT}`,
    logLevel: env.LOG_LEVEL,
    gateway: { host: env.GATEWAY_HOST, port: env.GATEWAY_PORT ?? portOf('gateway', env.SHOP_PORT) },
    /** How many live streams of stock one gateway keeps open; whoever comes then is told to poll. */
    streamsMax: env.STREAMS_MAX,
    /** Where a process answers /livez, /readyz and /metrics; undefined: it does not. */
    inner: { host: env.INNER_HOST, port: env.INNER_PORT },
    images: { host: env.GATEWAY_HOST, port: env.IMAGES_PORT ?? portOf('images', env.SHOP_PORT) },
    /** The picture service, as other processes reach it. */
    imagesUrl: env.IMAGES_URL ?? `http://${local('images')}`,
    backoffice: {
      host: env.BACKOFFICE_HOST,
      port: env.BACKOFFICE_PORT ?? portOf('backoffice', env.SHOP_PORT),
    },
    mysql: { url: env.MYSQL_URL },
    redis: { url: env.REDIS_URL ?? `redis://${local('redis')}`, deadlineMs: env.REDIS_DEADLINE_MS },
    rabbitmq: {
      url: env.RABBITMQ_URL,
      managementUrl: env.RABBITMQ_MANAGEMENT_URL ?? `http://${local('rabbitmqManagement')}`,
    },
    /** When a process of workers ends, to be started anew: after so long, or above so much memory. */
    wear: { longestRunMs: env.WORKER_MINUTES * 60_000, mostMemory: env.WORKER_MEMORY_MB * 2 ** 20 },
    elasticsearch: { url: env.ELASTICSEARCH_URL ?? `http://${local('elasticsearch')}` },
    edge: {
      purgeUrls: (env.PURGE_URLS ?? `http://${local('varnishPurge')}`).split(',').map(url => url.trim()),
      purgeToken: env.PURGE_TOKEN,
    },
    payments: {
      url: env.PAYMENTS_URL ?? `http://${local('payments')}`,
      /** The provider as a shopper's browser reaches it. */
      pageUrl: env.PAYMENTS_PAGE_URL ?? `http://localhost:${portOf('payments', env.SHOP_PORT)}`,
      /** Opens the provider's door to us, and signs its webhooks. */
      secret: env.PAYMENTS_SECRET,
      /** How long an order waits to be paid; shorter than its goods are kept (60 minutes). */
      withinMs: env.PAY_WITHIN_MINUTES * 60_000,
    },
    mail: { smtpUrl: env.SMTP_URL ?? `smtp://${local('mailSmtp')}`, from: env.MAIL_FROM },
    mailCatcher: {
      host: env.MAIL_HOST,
      webPort: env.MAIL_WEB_PORT ?? portOf('mailWeb', env.SHOP_PORT),
      smtpPort: env.MAIL_SMTP_PORT ?? portOf('mailSmtp', env.SHOP_PORT),
    },
    paymentSandbox: {
      host: env.PAYMENTS_HOST,
      port: env.PAYMENTS_PORT ?? portOf('payments', env.SHOP_PORT),
      webhookUrl: env.PAYMENTS_WEBHOOK_URL ?? `http://127.0.0.1:${env.SHOP_PORT}/api/payments/webhooks`,
    },
    tokenSecret: env.TOKEN_SECRET,
    assetsDir: env.ASSETS_DIR,
    mediaDir: env.MEDIA_DIR,
  }
}
