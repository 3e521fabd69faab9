import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { chown, rename, writeFile } from 'node:fs/promises'
import { parseEnv } from 'node:util'
import { portOf } from '../ports.ts'
import type { Layout } from './layout.ts'

/** Made at the first start, kept for the life of the data. */
export type Secrets = Record<(typeof SECRETS)[number], string>

const SECRETS = [
  'MYSQL_PASSWORD',
  'RABBITMQ_PASSWORD',
  'PURGE_TOKEN',
  'TOKEN_SECRET',
  'PAYMENTS_SECRET',
] as const

/** The secrets in the file of a former start; the missing ones are made. */
export function readSecrets(envFile: string): Secrets {
  const known = existsSync(envFile) ? parseEnv(readFileSync(envFile, 'utf8')) : {}
  return Object.fromEntries(
    SECRETS.map(name => [name, known[name] || randomBytes(24).toString('hex')]),
  ) as Secrets
}

/** What every process of the shop is told, by the names of `infra/config.ts`. */
export function shopEnvironment(layout: Layout, secrets: Secrets): Record<string, string> {
  const local = (part: Parameters<typeof portOf>[0]) => `127.0.0.1:${portOf(part, layout.port)}`
  return {
    SHOP_PORT: String(layout.port),
    MYSQL_URL: `mysql://shop:${secrets.MYSQL_PASSWORD}@${local('mysql')}/shop`,
    RABBITMQ_URL: `amqp://shop:${secrets.RABBITMQ_PASSWORD}@${local('rabbitmq')}/shop`,
    ASSETS_DIR: layout.assets,
    MEDIA_DIR: layout.media,
    ...layout.passed,
    ...secrets,
  }
}

/** Writes the one file that `node --env-file` reads, for the account of the servers and nobody else. */
export async function writeShopEnv(layout: Layout, secrets: Secrets): Promise<void> {
  const lines = Object.entries(shopEnvironment(layout, secrets)).map(
    ([name, value]) => `${name}="${value}"\n`,
  )
  const fresh = `${layout.envFile}.new`
  await writeFile(fresh, lines.join(''), { mode: layout.root ? 0o640 : 0o600 })
  if (layout.root) await chown(fresh, 0, layout.account.gid)
  await rename(fresh, layout.envFile)
}
