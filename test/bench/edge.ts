import { cpus, loadavg } from 'node:os'
import type { Config } from '../../infra/config.ts'
import { type Kind, measure } from './edge/measure.ts'
import { measureMemory } from './edge/memory.ts'
import { openOrigin, SMALL, WHOLE } from './edge/origin.ts'
import { openVarnish } from './edge/scratch-varnish.ts'
import { originOf, shopPaths } from './shop-paths.ts'

const ROUNDS = 5
/** For the rules alone: so the kernel's part of a request is small beside them. */
const PIPELINED = 16
const KEPT_OF_EACH = 200
/** After so long no more rules are compiled, and after the second no more rounds begin; the last part takes ten seconds. */
const COMPILED_BY_MS = 80_000
const MEASURED_BY_MS = 150_000

/**
 * `npm run bench -- edge [--seconds N]`: what a hit costs Varnish. A real product page as one object and with its
 * include, beside the same bytes in a Varnish without rules; what each file of rules takes of a hit; and the memory of
 * a page kept. CPU time and not throughput is compared, for the load generator is slower than Varnish; all in one run,
 * the kinds in turn, `seconds` each in all. Ends within three minutes, by leaving out what a busy machine has no time for.
 */
export async function benchEdge(config: Config, seconds: number) {
  const began = performance.now()
  const shop = originOf(Number(new URL(config.origin).port || 80))
  const paths = await shopPaths(shop, KEPT_OF_EACH)
  const page = paths.product?.[0] ?? ''
  const origin = await openOrigin(shop, page)
  const varnish = await openVarnish(origin.port)
  try {
    const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]?.toFixed(0)}`
    const includes = `${origin.fragments} ${origin.fragments === 1 ? 'include' : 'includes'}`
    console.log(`${machine}\n${page}: ${origin.bytes} bytes, ${includes}`)
    const time = { rounds: ROUNDS, untilMs: began + MEASURED_BY_MS }
    const pages = await measure(
      varnish,
      [
        { name: 'plain Varnish, one object', vcl: 'plain', path: WHOLE },
        { name: 'the shop, one object', vcl: 'boot', path: WHOLE },
        { name: `plain Varnish, ${includes}`, vcl: 'plain', path: page },
        { name: `the shop, ${includes}`, vcl: 'boot', path: page },
      ],
      { ...time, seconds: Math.max(1, seconds / ROUNDS) },
    )
    const plain = pages[0]?.micros ?? Number.NaN
    for (const { name, micros, perSecond } of pages)
      console.log(
        `${name.padEnd(28)}${micros.toFixed(1).padStart(8)} µs a hit${(plain / micros).toFixed(2).padStart(8)} × plain${perSecond.toFixed(0).padStart(8)}/s`,
      )

    const kind = (name: string, vcl: string): Kind => ({ name, vcl, path: SMALL, pipelining: PIPELINED })
    const kinds = [kind('all', 'boot'), kind('plain', 'plain')]
    for (const concern of varnish.concerns)
      if (performance.now() < began + COMPILED_BY_MS)
        kinds.push(kind(concern, await varnish.without(concern)))
    const [all, bare, ...others] = await measure(varnish, kinds, { ...time, seconds: seconds / 10 })
    if (!all || !bare) throw new Error('nothing was measured')
    console.log(
      `\na small object, ${PIPELINED} requests at once: ${all.micros.toFixed(1)} µs with all rules, ${bare.micros.toFixed(1)} µs plain; of that`,
    )
    const concerns = others
      .map(({ name, micros }) => ({ name, micros: all.micros - micros }))
      .sort((a, b) => b.micros - a.micros)
    for (const { name, micros } of concerns)
      console.log(`${name.padEnd(28)}${micros.toFixed(1).padStart(8)} µs`)
    if (concerns.length < varnish.concerns.length)
      console.log(`(for ${varnish.concerns.length - concerns.length} more there was no time)`)

    await varnish.use('boot')
    const kept = ['product', 'offer', 'listing', 'search'].map(name => [
      name,
      (paths[name] ?? []).slice(1, KEPT_OF_EACH + 1),
    ])
    const memory = await measureMemory(varnish, Object.fromEntries(kept))
    console.log('\nmemory of a kept')
    for (const { kind: name, bytes, objects } of memory)
      console.log(`${name.padEnd(28)}${String(bytes).padStart(8)} bytes (${objects} objects)`)
    return { machine, page, bytes: origin.bytes, pages, small: { all, bare }, concerns, memory }
  } finally {
    await varnish.close()
    origin.close()
  }
}
