import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { BLOCKED_PORTS, DEFAULT_SHOP_PORT, PORT_SPAN, portOf } from '../ports.ts'
import { StepError } from './steps.ts'

/** What the person who calls a command decides: the ports, the folders, the account of the servers. */
export type Settings = {
  clone: string
  port: number
  /** Everything the stack writes. */
  home: string
  /** Downloads that outlive `--fresh`. */
  cache: string
  root: boolean
  /** Where Varnish and the back office listen: loopback unless told otherwise. */
  listen: string
  /** Files in PEM form; with them the shop also listens with TLS. */
  tls: { certificate: string; key: string } | undefined
  /** The options of the edge that are set, by the names of varnish/options.defaults. */
  edge: Record<string, string | undefined>
  /** Passed on to the shop's processes when set. */
  passed: Record<string, string>
}

const PASSED = [
  'REDIS_DEADLINE_MS',
  'SHOP_ORIGIN',
  'LOG_LEVEL',
  'STREAMS_MAX',
  'STOCK_WATCH_WEBHOOK',
] as const
const clone = resolve(dirname(import.meta.dirname), '..')

/** The launcher's own look at the environment; what it starts reads `infra/config.ts`. */
export function readSettings(env: NodeJS.ProcessEnv, root = process.getuid?.() === 0): Settings {
  const port = Number(env.SHOP_PORT ?? DEFAULT_SHOP_PORT)
  if (!Number.isInteger(port) || port < 1024 || port > 65535 - PORT_SPAN)
    throw new StepError(
      `SHOP_PORT must be a whole number from 1024 to ${65535 - PORT_SPAN}, not "${env.SHOP_PORT}".`,
    )
  const { SHOP_TLS_CERT, SHOP_TLS_KEY } = env
  if (!SHOP_TLS_CERT !== !SHOP_TLS_KEY)
    throw new StepError('TLS needs both SHOP_TLS_CERT and SHOP_TLS_KEY, two files in PEM form.')
  for (const file of [SHOP_TLS_CERT, SHOP_TLS_KEY])
    if (file && !existsSync(file)) throw new StepError(`There is no file ${file}.`)
  const origin = SHOP_TLS_CERT ? { SHOP_ORIGIN: `https://localhost:${portOf('tls', port)}` } : {}
  const blocked = BLOCKED_PORTS.find(one => one >= port && one < port + PORT_SPAN)
  if (blocked !== undefined)
    throw new StepError(
      `SHOP_PORT ${port} takes the ports up to ${port + PORT_SPAN - 1}, and browsers refuse ${blocked}: choose another.`,
    )
  const suffix = port === DEFAULT_SHOP_PORT ? '' : `-${port}`
  const userCache = env.XDG_CACHE_HOME || join(userInfo().homedir, '.cache')
  return {
    clone,
    port,
    home: resolve(env.SHOP_HOME || (root ? `/var/lib/beyond-lamp${suffix}` : join(clone, `.shop${suffix}`))),
    cache: root ? '/var/cache/beyond-lamp' : join(userCache, 'beyond-lamp'),
    root,
    listen: env.SHOP_LISTEN || '127.0.0.1',
    tls:
      SHOP_TLS_CERT && SHOP_TLS_KEY
        ? { certificate: resolve(SHOP_TLS_CERT), key: resolve(SHOP_TLS_KEY) }
        : undefined,
    edge: {
      // A shop that only its own machine knows is there to be looked into (docs/decisions/016).
      ...(!env.SHOP_LISTEN && !env.SHOP_ORIGIN ? { EDGE_XRAY: '1' } : {}),
      ...Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('EDGE_'))),
    },
    passed: {
      ...origin,
      ...Object.fromEntries(PASSED.flatMap(name => (env[name] ? [[name, env[name]]] : []))),
    },
  }
}
