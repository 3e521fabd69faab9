import { cpus } from 'node:os'
import type { Config } from '../../infra/config.ts'
import { bareQueries } from './bare-query.ts'
import { countCpu } from './cpu.ts'
import { load, type Measured } from './load.ts'
import { partsOfShop } from './parts.ts'
import { originOf, shopPaths } from './shop-paths.ts'

const WANTED = 2_000
const CONNECTIONS = [1, 8, 16]
/** For each kind of page, before the first row: some thousand requests, after which the JVM compiles little any more. */
const WARM_SECONDS = 10

interface Row extends Measured {
  kind: string
  connections: number
  /** CPU milliseconds a request, by part; `sum` is over all parts of the shop, without the load generator. */
  cpu: Record<string, number>
  cacheShare: number
}

/**
 * `npm run bench -- pages [--seconds N] [--only KIND]`: every kind of page past the edge's cache, over at least 2,000 addresses, at 1,
 * 8 and 16 connections, and beside it in the same run the bare Elasticsearch query of the listings: as the gateway asks it
 * (`own query`), and as one would write it plainly (`bare query`), which is what a listing's cost is compared with.
 */
export async function benchPages(
  config: Config,
  seconds: number,
  only?: string,
): Promise<{ machine: string; rows: Row[] }> {
  const shopPort = Number(new URL(config.origin).port || 80)
  const origin = originOf(shopPort)
  const processes = await partsOfShop()
  const paths = await shopPaths(origin, WANTED)
  const bare = await bareQueries(config, paths.listing ?? [])
  const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`
  console.log(
    `${machine}\n${Object.entries(paths)
      .map(([kind, all]) => `${all.length} ${kind}`)
      .join(', ')} addresses`,
  )
  console.log(header())

  const ask = (bodies: string[], connections: number, seconds: number) => {
    let turn = 0
    return load({
      origin: config.elasticsearch.url,
      paths: bodies.map(() => '/products/_msearch'),
      connections,
      seconds,
      request: () => ({
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson' },
        body: bodies[turn++ % bodies.length] ?? '',
      }),
    })
  }
  const rows: Row[] = []
  const measure = async (kind: string, connections: number, run: () => Promise<Measured>) => {
    const cache = await requestCache(config.elasticsearch.url)
    const used = countCpu(processes)
    const measured = await run()
    const cpu: Record<string, number> = {}
    for (const [part, ms] of used()) if (ms / measured.requests > 0.05) cpu[part] = ms / measured.requests
    cpu.sum = Object.values(cpu).reduce((sum, ms) => sum + ms, 0)
    const row = { kind, connections, ...measured, cpu, cacheShare: await cache() }
    rows.push(row)
    console.log(line(row))
  }
  const shown = Object.entries(paths).filter(([kind]) => !only || kind === only)
  // A server that has just started answers ten times slower at first: no row is to pay for that.
  for (const [, list] of shown) await load({ origin, paths: list, connections: 8, seconds: WARM_SECONDS })
  for (const connections of CONNECTIONS) {
    for (const [kind, list] of shown) {
      await load({ origin, paths: list, connections: 8, seconds: 2 })
      await measure(kind, connections, () => load({ origin, paths: list, connections, seconds }))
    }
    for (const [kind, bodies] of Object.entries(bare)) {
      await ask(bodies, 8, 2)
      await measure(kind, connections, () => ask(bodies, connections, seconds))
    }
  }
  return { machine, rows }
}

/** The share of searches since now that Elasticsearch answered from its request cache. */
async function requestCache(url: string): Promise<() => Promise<number>> {
  const read = async () => {
    const answer = await fetch(`${url}/products/_stats/request_cache`, { signal: AbortSignal.timeout(5_000) })
    const { _all } = (await answer.json()) as {
      _all: { total: { request_cache: { hit_count: number; miss_count: number } } }
    }
    return _all.total.request_cache
  }
  const before = await read()
  return async () => {
    const now = await read()
    const hits = now.hit_count - before.hit_count
    const misses = now.miss_count - before.miss_count
    return hits + misses > 0 ? hits / (hits + misses) : 0
  }
}

const header = () =>
  `${'page'.padEnd(11)}${'at'.padStart(3)}${'per s'.padStart(9)}${'p50 ms'.padStart(9)}${'p95'.padStart(8)}${'p99'.padStart(8)}${'failed'.padStart(8)}${'cached'.padStart(8)}  CPU ms a request`

function line({ kind, connections, perSecond, p50, p95, p99, failed, cacheShare, cpu }: Row): string {
  const n = (value: number, width: number) => value.toFixed(1).padStart(width)
  const parts = Object.entries(cpu).map(([part, ms]) => `${part} ${ms.toFixed(2)}`)
  return `${kind.padEnd(11)}${String(connections).padStart(3)}${n(perSecond, 9)}${n(p50, 9)}${n(p95, 8)}${n(p99, 8)}${String(failed).padStart(8)}${`${Math.round(cacheShare * 100)} %`.padStart(8)}  ${parts.join(', ')}`
}
