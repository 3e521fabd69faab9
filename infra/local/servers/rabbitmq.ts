import { createHash, randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { portOf } from '../../ports.ts'
import { amqpHealth, tcpHealth } from '../health.ts'
import type { Part, Stack } from '../part.ts'
import { shopEnvironment } from '../shop-env.ts'

/** Erlang's name service, kept to ourselves: the one on the standard port may be the system's, or listen on all addresses. */
export function epmd({ layout }: Stack): Part {
  const port = portOf('epmd', layout.port)
  return {
    name: 'epmd',
    address: `127.0.0.1:${port}`,
    ports: [port],
    command: ['/usr/bin/epmd', '-address', '127.0.0.1', '-port', String(port)],
    stopSignal: 'TERM',
    deafAtFirst: true,
    stopSeconds: 5,
    startSeconds: 15,
    health: () => tcpHealth(port),
  }
}

export function rabbitmq({ layout, secrets }: Stack): Part {
  const port = (part: Parameters<typeof portOf>[0]) => portOf(part, layout.port)
  const data = join(layout.data, 'rabbitmq')
  return {
    name: 'rabbitmq',
    address: `127.0.0.1:${port('rabbitmq')}`,
    ports: [
      port('rabbitmq'),
      port('rabbitmqManagement'),
      port('rabbitmqDistribution'),
      port('rabbitmqMetrics'),
    ],
    command: ['/usr/lib/rabbitmq/bin/rabbitmq-server'],
    env: {
      HOME: data,
      // Makes the script become Erlang instead of its parent: so a signal to stop may be sent more than once.
      RUNNING_UNDER_SYSTEMD: 'true',
      RABBITMQ_NODENAME: 'shop@localhost',
      RABBITMQ_CONF_ENV_FILE: join(layout.etc, 'rabbitmq-env.conf'),
      RABBITMQ_CONFIG_FILE: join(layout.etc, 'rabbitmq.conf'),
      RABBITMQ_ADVANCED_CONFIG_FILE: join(layout.etc, 'rabbitmq-advanced.config'),
      RABBITMQ_ENABLED_PLUGINS_FILE: join(layout.etc, 'rabbitmq-plugins'),
      RABBITMQ_MNESIA_BASE: join(data, 'mnesia'),
      RABBITMQ_SCHEMA_DIR: join(data, 'schema'),
      RABBITMQ_GENERATED_CONFIG_DIR: join(data, 'config'),
      RABBITMQ_LOG_BASE: layout.log,
      RABBITMQ_LOGS: '-',
      RABBITMQ_DIST_PORT: String(port('rabbitmqDistribution')),
      ERL_EPMD_PORT: String(port('epmd')),
      ERL_EPMD_ADDRESS: '127.0.0.1',
      // The schedulers must not spin while they wait: the machine is shared with everything else. And where the limit of
      // open files is a million, the table of ports must not be made for a million.
      RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS:
        '-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none +Q 65536',
    },
    stopSignal: 'TERM',
    deafAtFirst: true,
    stopSeconds: 60,
    startSeconds: 120,
    health: () => amqpHealth(shopEnvironment(layout, secrets).RABBITMQ_URL ?? ''),
  }
}

/** Its settings, and the shop's account and virtual host as definitions that it loads while it boots. */
export async function prepareRabbitmq({ layout, secrets }: Stack): Promise<void> {
  const port = (part: Parameters<typeof portOf>[0]) => portOf(part, layout.port)
  const data = join(layout.data, 'rabbitmq')
  await mkdir(data, { recursive: true, mode: 0o700 })
  const definitions = join(layout.etc, 'rabbitmq-definitions.json')
  const settings = {
    'listeners.tcp.local': `127.0.0.1:${port('rabbitmq')}`,
    'management.tcp.ip': '127.0.0.1',
    'management.tcp.port': port('rabbitmqManagement'),
    'prometheus.tcp.ip': '127.0.0.1',
    'prometheus.tcp.port': port('rabbitmqMetrics'),
    load_definitions: definitions,
    'vm_memory_high_watermark.absolute': '768MiB',
    'disk_free_limit.absolute': '200MB',
    'log.console': 'true',
    'log.console.level': 'info',
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`)
  await writeFile(join(layout.etc, 'rabbitmq.conf'), lines.join(''))
  await writeFile(join(layout.etc, 'rabbitmq-env.conf'), '')
  await writeFile(join(layout.etc, 'rabbitmq-plugins'), '[rabbitmq_management,rabbitmq_prometheus].\n')
  const account = {
    users: [
      {
        name: 'shop',
        password_hash: hashPassword(secrets.RABBITMQ_PASSWORD),
        hashing_algorithm: 'rabbit_password_hashing_sha256',
        tags: ['administrator'],
      },
    ],
    vhosts: [{ name: 'shop' }],
    permissions: [{ user: 'shop', vhost: 'shop', configure: '.*', write: '.*', read: '.*' }],
  }
  await writeFile(definitions, JSON.stringify(account), { mode: 0o640 })
}

/** RabbitMQ's own form: four bytes of salt, then SHA-256 over salt and password, in base64. */
export function hashPassword(password: string, salt = randomBytes(4)): string {
  const hash = createHash('sha256').update(salt).update(password, 'utf8').digest()
  return Buffer.concat([salt, hash]).toString('base64')
}
