import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { portOf } from '../../ports.ts'
import { redisHealth } from '../health.ts'
import type { Part, Stack } from '../part.ts'

export function redis({ layout }: Stack): Part {
  const port = portOf('redis', layout.port)
  return {
    name: 'redis',
    address: `127.0.0.1:${port}`,
    ports: [port],
    command: ['/usr/bin/redis-server', join(layout.etc, 'redis.conf')],
    stopSignal: 'TERM',
    deafAtFirst: true,
    stopSeconds: 30,
    startSeconds: 30,
    health: () => redisHealth(port),
  }
}

/** What Redis accepts must survive its own death (`always`), and nothing may be evicted: a missing stock key is no stock. */
export async function prepareRedis({ layout }: Stack): Promise<void> {
  const data = join(layout.data, 'redis')
  await mkdir(data, { recursive: true })
  const settings = {
    bind: '127.0.0.1',
    port: String(portOf('redis', layout.port)),
    dir: `"${data}"`,
    // The shop uses the first; each file of tests has one of its own (test/real-servers.ts).
    databases: '64',
    appendonly: 'yes',
    appendfsync: 'always',
    save: '""',
    'maxmemory-policy': 'noeviction',
    daemonize: 'no',
    'set-proc-title': 'no',
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`)
  await writeFile(join(layout.etc, 'redis.conf'), lines.join(''))
}
