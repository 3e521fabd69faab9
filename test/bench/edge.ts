import { cpus, loadavg } from 'node:os'
import type { Config } from '../../infra/config.ts'
import { threadMicros } from './cpu.ts'
import { openOrigin, SMALL, WHOLE } from './edge/origin.ts'
import { openVarnish } from './edge/scratch-varnish.ts'
import { load } from './load.ts'
import { originOf, shopPaths } from './shop-paths.ts'

const ROUNDS = 3
const CONNECTIONS = 8
/** For the rules alone: so the kernel's part of a request is small beside them. */
const PIPELINED = 16
const KEPT_OF_EACH = 200

interface Cost {
  name: string
  /** CPU microseconds of Varnish a request: the median of the rounds. */
  micros: number
  perSecond: number
}

/**
 * `npm run bench -- edge [--seconds N]`: what a hit costs Varnish. A real product page as one object and with its
 * includes, beside the same bytes in a Varnish without rules; what each file of rules takes of a hit; and the memory of
 * a page kept. CPU time and not throughput is compared, for the load generator is slower than Varnish; all in one run,
 * the kinds in turn, `seconds` each in all.
 */
export async function benchEdge(config: Config, seconds: number) {
  const shop = originOf(Number(new URL(config.origin).port || 80))
  const paths = await shopPaths(shop, KEPT_OF_EACH)
  const page = paths.product?.[0] ?? ''
  const origin = await openOrigin(shop, page)
  const varnish = await openVarnish(origin.port)
  try {
    const ask = (path: string, pipelining = 1, lasting = Math.max(1, seconds / ROUNDS)) =>
      load({
        origin: varnish.origin,
        paths: [path],
        connections: CONNECTIONS,
        seconds: lasting,
        pipelining,
        request: () => ({ headers: { 'accept-encoding': 'gzip' } }),
      })
    const measure = async (kinds: { name: string; vcl: string; path: string; pipelining?: number }[]) => {
      const rounds = new Map(kinds.map(({ name }) => [name, [] as Omit<Cost, 'name'>[]]))
      for (let round = 0; round <= ROUNDS; round++)
        for (const { name, vcl, path, pipelining } of kinds) {
          await varnish.use(vcl)
          const before = threadMicros(varnish.pid)
          const { requests, perSecond, failed } = await ask(path, pipelining)
          if (failed > 0) throw new Error(`${name}: ${failed} requests failed`)
          const micros = (threadMicros(varnish.pid) - before) / requests
          // The first round fetches and warms.
          if (round > 0) rounds.get(name)?.push({ micros, perSecond })
        }
      return [...rounds].map(
        ([name, all]): Cost => ({
          name,
          micros: median(all.map(({ micros }) => micros)),
          perSecond: median(all.map(({ perSecond }) => perSecond)),
        }),
      )
    }

    const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]?.toFixed(0)}`
    console.log(`${machine}\n${page}: ${origin.bytes} bytes, ${origin.fragments} fragments`)
    const pages = await measure([
      { name: 'plain Varnish', vcl: 'plain', path: WHOLE },
      { name: 'the shop, one object', vcl: 'boot', path: WHOLE },
      { name: 'the shop, with includes', vcl: 'boot', path: page },
    ])
    const plain = pages[0]?.micros ?? Number.NaN
    for (const { name, micros, perSecond } of pages)
      console.log(
        `${name.padEnd(26)}${micros.toFixed(1).padStart(8)} µs a hit${(plain / micros).toFixed(2).padStart(8)} × plain${perSecond.toFixed(0).padStart(8)}/s`,
      )

    const kinds = [{ name: 'all', vcl: 'boot', path: SMALL, pipelining: PIPELINED }]
    for (const concern of varnish.concerns)
      kinds.push({ name: concern, vcl: await varnish.without(concern), path: SMALL, pipelining: PIPELINED })
    kinds.push({ name: 'plain', vcl: 'plain', path: SMALL, pipelining: PIPELINED })
    const [all, ...others] = await measure(kinds)
    const bare = others.pop()
    if (!all || !bare) throw new Error('nothing was measured')
    console.log(
      `\na small object, ${PIPELINED} requests at once: ${all.micros.toFixed(1)} µs with all rules, ${bare.micros.toFixed(1)} µs plain; of that`,
    )
    const concerns = others.map(({ name, micros }) => ({ name, micros: all.micros - micros }))
    for (const { name, micros } of concerns.sort((a, b) => b.micros - a.micros))
      console.log(`${name.padEnd(26)}${micros.toFixed(1).padStart(8)} µs`)

    await varnish.use('boot')
    console.log('\nmemory of a kept')
    const memory = []
    for (const kind of ['product', 'offer', 'listing']) {
      const before = await varnish.counters('SMA.s0.g_bytes', 'MAIN.n_object')
      for (const path of (paths[kind] ?? []).slice(1, KEPT_OF_EACH + 1)) {
        // Only itself: its fragments are another row.
        const answer = await fetch(varnish.origin + path, {
          method: 'HEAD',
          signal: AbortSignal.timeout(15_000),
        })
        await answer.arrayBuffer()
      }
      const after = await varnish.counters('SMA.s0.g_bytes', 'MAIN.n_object')
      const [bytes = 0, objects = 0] = after.map((value, n) => value - (before[n] ?? 0))
      memory.push({ kind, bytes: Math.round(bytes / objects), objects })
      console.log(`${kind.padEnd(26)}${Math.round(bytes / objects)} bytes (${objects} objects)`)
    }
    return { machine, page, bytes: origin.bytes, pages, concerns, memory }
  } finally {
    await varnish.close()
    origin.close()
  }
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
