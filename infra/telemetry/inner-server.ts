import { createServer, type Server } from 'node:http'
import { collectDefaultMetrics, Registry } from 'prom-client'

/** A named check; resolves when its part can do its work, rejects with the reason when not. */
export type Checks = Record<string, () => Promise<unknown> | unknown>

/** A registry with the figures of the process itself (memory, event loop, handles) already in it. */
export function createMetrics(name: string): Registry {
  const registry = new Registry()
  registry.setDefaultLabels({ process: name })
  collectDefaultMetrics({ register: registry })
  return registry
}

/**
 * The port for operators, never for shoppers: `/livez` (the process turns), `/readyz` (every check passes, each named
 * with its answer) and `/metrics` (Prometheus text).
 */
export async function startInnerServer(
  address: { host: string; port: number | undefined },
  metrics: Registry,
  checks: Checks,
): Promise<{ close(): void }> {
  if (address.port === undefined) return { close() {} }
  const server: Server = createServer(async (request, response) => {
    if (request.url === '/livez') return response.end('ok\n')
    if (request.url === '/readyz') {
      const { ready, report } = await runChecks(checks)
      return response.writeHead(ready ? 200 : 503, { 'content-type': 'application/json' }).end(report)
    }
    if (request.url === '/metrics') {
      return response.writeHead(200, { 'content-type': metrics.contentType }).end(await metrics.metrics())
    }
    response.writeHead(404).end('not found\n')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(address.port, address.host, resolve)
  })
  return { close: () => server.close().closeAllConnections() }
}

/** Runs all checks side by side. `report` is a JSON object of check name to "ok" or the reason. */
export async function runChecks(checks: Checks): Promise<{ ready: boolean; report: string }> {
  const answers = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      try {
        await check()
        return [name, 'ok'] as const
      } catch (error) {
        return [name, error instanceof Error ? error.message : String(error)] as const
      }
    }),
  )
  return {
    ready: answers.every(([, answer]) => answer === 'ok'),
    report: `${JSON.stringify(Object.fromEntries(answers))}\n`,
  }
}
