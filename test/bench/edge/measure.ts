import { threadMicros } from '../cpu.ts'
import { load } from '../load.ts'
import type { Varnish } from './scratch-varnish.ts'

export interface Kind {
  name: string
  vcl: string
  path: string
  /** Requests sent on a connection before the first is answered. */
  pipelining?: number
}
export interface Cost {
  name: string
  /** CPU microseconds of Varnish a request: the least of the rounds, for what disturbs only adds. */
  micros: number
  perSecond: number
}

const CONNECTIONS = 8
const LEAST_ROUNDS = 2

/**
 * What a request of each kind costs, the kinds in turn and that `rounds` times, `seconds` each; fewer rounds when they
 * take longer than `untilMs` (a time of `performance.now`), but two at least. Throws when a request fails.
 */
export async function measure(
  varnish: Varnish,
  kinds: Kind[],
  { rounds, seconds, untilMs }: { rounds: number; seconds: number; untilMs: number },
): Promise<Cost[]> {
  const seen = new Map(kinds.map(({ name }) => [name, [] as Omit<Cost, 'name'>[]]))
  // The first round fetches and warms.
  for (let round = 0; round <= rounds; round++) {
    if (round > LEAST_ROUNDS && performance.now() > untilMs) break
    for (const { name, vcl, path, pipelining = 1 } of kinds) {
      await varnish.use(vcl)
      const before = threadMicros(varnish.pid)
      const { requests, perSecond, failed } = await load({
        ...{ origin: varnish.origin, paths: [path], connections: CONNECTIONS, seconds, pipelining },
        request: () => ({ headers: { 'accept-encoding': 'gzip' } }),
      })
      if (failed > 0 || requests === 0) throw new Error(`${name}: ${failed} of ${requests} requests failed`)
      const micros = (threadMicros(varnish.pid) - before) / requests
      if (round > 0) seen.get(name)?.push({ micros, perSecond })
    }
  }
  return [...seen].map(([name, all]) => ({
    name,
    micros: Math.min(...all.map(({ micros }) => micros)),
    perSecond: median(all.map(({ perSecond }) => perSecond)),
  }))
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
