import { join } from 'node:path'
import { portOf } from '../ports.ts'
import { httpHealth } from './health.ts'
import type { Layout } from './layout.ts'
import type { Part, Stack } from './part.ts'

export const GATEWAYS = 2
/** One process a group; `workers/groups.ts` says what is in each. */
const WORKER_GROUPS = ['stock', 'catalogue', 'edge', 'paying'] as const
/** MiB. Left alone, V8 lets what is young in a busy worker grow to 128 MiB, a third of all that it may hold (WORKER_MEMORY_MB). */
const YOUNG_MIB = 16

/** Node with the views' loader and the shop's environment; what follows is the script and its arguments. */
export const nodeCommand = (layout: Layout): string[] => [
  join(layout.clone, 'node_modules/node/bin/node'),
  `--env-file=${layout.envFile}`,
  '--import',
  './infra/tsx-loader.ts',
]

export const gateways = ({ layout }: Stack): Part[] =>
  Array.from({ length: GATEWAYS }, (_, n) => {
    const port = portOf('gateway', layout.port, n)
    const inner = portOf('gatewayInner', layout.port, n)
    return {
      ...nodeProcess(layout, `gateway-${n + 1}`, 'services/gateway/index.ts'),
      address: `127.0.0.1:${port}`,
      ports: [port, inner],
      env: { ...compileCache(layout), GATEWAY_PORT: String(port), INNER_PORT: String(inner) },
      health: readyAt(inner),
    }
  })

export function pictures({ layout }: Stack): Part {
  const port = portOf('images', layout.port)
  return {
    ...nodeProcess(layout, 'pictures', 'services/pictures/index.ts'),
    address: `127.0.0.1:${port}`,
    ports: [port],
    env: compileCache(layout),
    health: () => httpHealth(`http://127.0.0.1:${port}/healthz`),
  }
}

export function backoffice({ layout }: Stack): Part {
  const port = portOf('backoffice', layout.port)
  const inner = portOf('backofficeInner', layout.port)
  return {
    ...nodeProcess(layout, 'backoffice', 'services/backoffice/index.ts'),
    address: `127.0.0.1:${port}`,
    ports: [port, inner],
    env: { ...compileCache(layout), INNER_PORT: String(inner) },
    health: readyAt(inner),
  }
}

/** The provider of the demo's payments. */
export function payments({ layout }: Stack): Part {
  const port = portOf('payments', layout.port)
  return {
    ...nodeProcess(layout, 'payments', 'services/payment-sandbox/index.ts'),
    address: `127.0.0.1:${port}`,
    ports: [port],
    env: compileCache(layout),
    health: () => httpHealth(`http://127.0.0.1:${port}/healthz`),
  }
}

/** The demo's mail server; its address is that of the inbox. */
export function mail({ layout }: Stack): Part {
  const [web, smtp] = [portOf('mailWeb', layout.port), portOf('mailSmtp', layout.port)]
  return {
    ...nodeProcess(layout, 'mail', 'services/mail-catcher/index.ts'),
    address: `127.0.0.1:${web}`,
    ports: [web, smtp],
    env: compileCache(layout),
    health: () => httpHealth(`http://127.0.0.1:${web}/healthz`),
  }
}

export const workers = ({ layout }: Stack): Part[] =>
  WORKER_GROUPS.map((group, n) => {
    const inner = portOf('workersInner', layout.port, n)
    return {
      ...nodeProcess(layout, `worker-${group}`, 'workers/index.ts', group),
      address: `127.0.0.1:${inner}`,
      ports: [inner],
      env: {
        ...compileCache(layout),
        INNER_PORT: String(inner),
        NODE_OPTIONS: `--max-semi-space-size=${YOUNG_MIB}`,
      },
      health: readyAt(inner),
    }
  })

/** Node keeps what it compiled there: the next start of a process costs half as much. */
export const compileCache = ({ tmp }: Layout) => ({ NODE_COMPILE_CACHE: join(tmp, 'compiled') })

const readyAt = (port: number) => () => httpHealth(`http://127.0.0.1:${port}/readyz`)

const nodeProcess = (layout: Layout, name: string, ...script: string[]) => ({
  name,
  command: [...nodeCommand(layout), ...script],
  folder: layout.clone,
  needsClone: true,
  stopSignal: 'TERM' as const,
  stopSeconds: 20,
  startSeconds: 30,
})
