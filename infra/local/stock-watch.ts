import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { portOf } from '../ports.ts'
import { findGo, NO_GO } from './go.ts'
import { httpHealth } from './health.ts'
import type { Layout } from './layout.ts'
import type { Part, Stack } from './part.ts'
import { runLogged } from './run-logged.ts'

/** After the last worker process that may come. */
const INNER = 9
const binaryOf = ({ home }: Layout) => join(home, 'bin/stock-watch')
export const stockWatchFolder = ({ clone }: Layout) => join(clone, 'workers/stock-watch')

/** The worker written in Go; a part of the stack where it could be built. */
export function stockWatch({ layout }: Stack): Part[] {
  if (!existsSync(binaryOf(layout))) return []
  const inner = portOf('workersInner', layout.port, INNER)
  return [
    {
      name: 'stock-watch',
      address: `127.0.0.1:${inner}`,
      ports: [inner],
      // The settings of supervisord are no place for a password.
      command: ['/bin/sh', '-c', `set -a; . "${layout.envFile}"; exec "${binaryOf(layout)}"`],
      env: { INNER_PORT: String(inner) },
      stopSignal: 'TERM',
      stopSeconds: 10,
      startSeconds: 15,
      health: () => httpHealth(`http://127.0.0.1:${inner}/readyz`),
    },
  ]
}

/** Builds it, and says in a note why not where that is so: the shop is whole without it. */
export async function buildStockWatch(layout: Layout, signal: AbortSignal): Promise<string | undefined> {
  const go = await findGo()
  if (!go) return `skipped: ${NO_GO}`
  const command = [go, 'build', '-buildvcs=false', '-o', binaryOf(layout), './cmd/stock-watch']
  try {
    await runLogged(command, { signal, cwd: stockWatchFolder(layout), env: process.env, advice: '' })
    return undefined
  } catch (error) {
    signal.throwIfAborted()
    return `skipped: it could not be built (${(error as Error).message})`
  }
}
