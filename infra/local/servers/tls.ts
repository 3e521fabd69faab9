import { existsSync } from 'node:fs'
import { chmod, copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { portOf } from '../../ports.ts'
import { tcpHealth } from '../health.ts'
import type { Layout } from '../layout.ts'
import type { Part, Stack } from '../part.ts'
import { nginxProcess } from './nginx-process.ts'

/** The Nginx that ends TLS in front of Varnish; its settings are among those of the other one. */
export function tls({ layout }: Stack): Part {
  const port = portOf('tls', layout.port)
  return {
    name: 'tls',
    address: `${layout.listen}:${port}`,
    ports: [port],
    ...nginxProcess(layout, 'tls.conf'),
    health: () => tcpHealth(port),
  }
}

const certificateOf = (layout: Layout) => join(layout.etc, 'tls-certificate.pem')
const keyOf = (layout: Layout) => join(layout.etc, 'tls-key.pem')

/** Whether this shop listens with TLS: it was given a certificate now, or when it was started. */
export const withTls = (layout: Layout): boolean =>
  layout.tls !== undefined || existsSync(certificateOf(layout))

export const tlsSettings = (layout: Layout): Record<string, string> => ({
  // Debian's Nginx brings streams as a module.
  TLS_LOAD: 'load_module /usr/lib/nginx/modules/ngx_stream_module.so;',
  TLS_LISTEN: `${layout.listen}:${portOf('tls', layout.port)}`,
  TLS_CERT: certificateOf(layout),
  TLS_KEY: keyOf(layout),
  TLS_UPSTREAM: `server 127.0.0.1:${portOf('varnishProxy', layout.port)};`,
})

/** Copies of the certificate and its key, since the servers' account may not read the person's own. */
export async function prepareTls({ layout }: Stack): Promise<void> {
  const { tls: given } = layout
  if (!given) return
  for (const [from, to] of [
    [given.certificate, certificateOf(layout)],
    [given.key, keyOf(layout)],
  ] as const) {
    await copyFile(from, to)
    // For root and the account of the servers, whatever the person's own file allows (`own` gives the group).
    await chmod(to, layout.root ? 0o640 : 0o600)
  }
}

/** A start without a certificate is one without TLS, whatever the start before was given. */
export async function forgetCertificate(layout: Layout): Promise<void> {
  if (layout.tls) return
  for (const file of [certificateOf(layout), keyOf(layout)]) await rm(file, { force: true })
}
