import { mkdir, rename, rm, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { portOf } from '../../ports.ts'
import { httpHealth } from '../health.ts'
import type { Part, Stack } from '../part.ts'
import { GATEWAYS } from '../shop-processes.ts'
import { renderFolder } from '../templates.ts'
import { nginxProcess } from './nginx-process.ts'
import { tlsSettings } from './tls.ts'

const ACCESS_LOG_BYTES = 10 * 2 ** 20

export function nginx({ layout }: Stack): Part {
  const port = portOf('nginx', layout.port)
  return {
    name: 'nginx',
    address: `127.0.0.1:${port}`,
    ports: [port],
    ...nginxProcess(layout, 'nginx.conf'),
    health: () => httpHealth(`http://127.0.0.1:${port}/healthz`),
  }
}

export async function prepareNginx({ layout }: Stack): Promise<void> {
  const servers = Array.from({ length: GATEWAYS }, (_, n) => `127.0.0.1:${portOf('gateway', layout.port, n)}`)
  await renderFolder(join(layout.clone, 'nginx'), join(layout.etc, 'nginx'), /\.conf$/, {
    NGINX_HOST: '127.0.0.1',
    NGINX_PORT: String(portOf('nginx', layout.port)),
    GATEWAYS: servers.map(server => `server ${server} max_fails=1 fail_timeout=2s;`).join(' '),
    PICTURES: `server 127.0.0.1:${portOf('images', layout.port)};`,
    ASSETS_DIR: layout.assets,
    MEDIA_DIR: layout.media,
    ...tlsSettings(layout),
  })
  const prefix = join(layout.run, 'nginx')
  await mkdir(prefix, { recursive: true })
  await startAccessLog(join(layout.log, 'nginx-access.log'), join(prefix, 'access.log'))
}

/** Nginx writes its requests beside its pid; they belong with the other logs, and begin anew when they have grown. */
async function startAccessLog(log: string, link: string): Promise<void> {
  const size = await stat(log).then(
    ({ size }) => size,
    () => 0,
  )
  if (size > ACCESS_LOG_BYTES) await rename(log, `${log}.1`)
  await rm(link, { force: true })
  await symlink(log, link)
}
