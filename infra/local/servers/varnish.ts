import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { edgeOptions } from '../../../varnish/options.ts'
import { portOf } from '../../ports.ts'
import { httpHealth } from '../health.ts'
import type { Part, Stack } from '../part.ts'
import { renderFolder } from '../templates.ts'

export function varnish({ layout }: Stack): Part {
  const port = portOf('varnish', layout.port)
  const purge = portOf('varnishPurge', layout.port)
  const proxy = portOf('varnishProxy', layout.port)
  const admin = portOf('varnishAdmin', layout.port)
  return {
    name: 'varnish',
    address: `${layout.listen}:${port}`,
    ports: [port, purge, proxy, admin],
    command: [
      '/usr/sbin/varnishd',
      '-F',
      ...['-j', 'none'],
      ...['-n', join(layout.run, 'varnish')],
      ...['-f', join(layout.etc, 'varnish/main.vcl')],
      ...['-p', `vcl_path=${join(layout.etc, 'varnish')}`],
      ...['-a', `http=${layout.listen}:${port}`],
      ...['-a', `purge=127.0.0.1:${purge}`],
      ...['-a', `proxy=127.0.0.1:${proxy},PROXY`],
      ...['-T', `127.0.0.1:${admin}`],
      ...['-S', join(layout.etc, 'varnish-secret')],
      ...['-s', 'malloc,256m'],
    ],
    folder: layout.data,
    stopSignal: 'TERM',
    stopSeconds: 10,
    startSeconds: 30,
    health: () => httpHealth(`http://127.0.0.1:${port}/healthz`),
  }
}

export async function prepareVarnish({ layout, secrets }: Stack): Promise<void> {
  await renderFolder(join(layout.clone, 'varnish'), join(layout.etc, 'varnish'), /\.vcl$/, {
    NGINX_HOST: '127.0.0.1',
    NGINX_PORT: String(portOf('nginx', layout.port)),
    PURGE_TOKEN: secrets.PURGE_TOKEN,
    ...edgeOptions(layout.edge),
  })
  const secret = join(layout.etc, 'varnish-secret')
  if (!existsSync(secret)) await writeFile(secret, randomBytes(24).toString('hex'), { mode: 0o640 })
}
