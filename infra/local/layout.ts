import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { ELASTICSEARCH_VERSION } from './elasticsearch-install.ts'
import type { Settings } from './settings.ts'

/** Who runs the servers: one unprivileged account when root starts them, else the person who starts them. */
export type Account = { name: string; uid: number; gid: number }

/** Where everything is. */
export type Layout = Settings & {
  account: Account
  data: string
  log: string
  etc: string
  assets: string
  media: string
  tmp: string
  /** Unix sockets and pid files: short, since a socket's path must stay under 108 bytes. */
  run: string
  envFile: string
  versionFile: string
  elasticsearchHome: string
}

/** Changes whenever a state folder of before can no longer be used as it is. */
export const LAYOUT_VERSION = '1'

const LONGEST_SOCKET_PATH = 107
const LONGEST_SOCKET_NAME = '/supervisor.sock.4194304'.length

export function layoutOf(settings: Settings, account: Account): Layout {
  const { home, cache } = settings
  return {
    ...settings,
    account,
    data: join(home, 'data'),
    log: join(home, 'log'),
    etc: join(home, 'etc'),
    assets: join(home, 'assets'),
    media: join(home, 'media'),
    tmp: join(home, 'tmp'),
    run: runFolder(home, settings.root ? 0 : account.uid),
    envFile: join(home, 'etc/shop.env'),
    versionFile: join(home, 'version'),
    elasticsearchHome: join(cache, `elasticsearch-${ELASTICSEARCH_VERSION}`),
  }
}

/** Beside the data when that path is short enough for a socket, else a folder of the same fate under /tmp. */
export function runFolder(home: string, uid: number): string {
  const beside = join(home, 'run')
  if (Buffer.byteLength(beside) + LONGEST_SOCKET_NAME <= LONGEST_SOCKET_PATH) return beside
  return `/tmp/shop-${uid}-${createHash('sha256').update(home).digest('hex').slice(0, 8)}`
}
