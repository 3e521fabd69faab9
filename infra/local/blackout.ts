import { setTimeout as sleep } from 'node:timers/promises'
import { addressesToVisit } from './blackout/addresses.ts'
import { inContainers } from './blackout/in-containers.ts'
import { inProcesses } from './blackout/in-processes.ts'
import { add, type Tally, walk } from './blackout/walk.ts'
import { readCommandLine } from './command-line.ts'
import { interruptSignal } from './interrupt.ts'
import { presentMode } from './mode.ts'
import { mustRun } from './running.ts'
import { findLayout } from './stack.ts'
import { StepError } from './steps.ts'

/**
 * `npm run blackout [-- --minutes N] [-- --pages N] [-- --json]`: visits pages of the running shop, takes away everything
 * behind the edge, walks the same pages again and again, expires some in the middle, and brings everything back, also
 * after Ctrl-C. Exit code 0 when every page that was seen before was answered whole, with 200, from the cache.
 */
process.umask(0o022)
const { values, steps } = readCommandLine('npm run blackout [-- --minutes N] [-- --pages N] [-- --json]', {
  minutes: { type: 'string', default: '1' },
  pages: { type: 'string', default: '60' },
})
const minutes = Number(values.minutes)
const pages = Number(values.pages)
/** A short one walks all the time, a long one leaves the machine alone in between. */
const pauseMs = minutes <= 5 ? 1_000 : 15_000
const BACK_MS = 60_000
const signal = interruptSignal()
const toTheEnd = new AbortController().signal
let away = false

try {
  if (!(minutes > 0 && minutes <= 24 * 60 && pages >= 5 && pages <= 10_000))
    throw new StepError('A blackout lasts up to 1440 minutes and walks 5 to 10,000 pages.')
  const layout = findLayout(process.env)
  const shop = `http://127.0.0.1:${layout.port}`
  const mode = await presentMode(layout)
  await mustRun(layout, mode)
  const backends = mode === 'docker' ? inContainers(layout) : inProcesses(layout)
  let addresses: string[] = []
  let evicted = 0
  const sum: Tally = { walks: 0, hit: 0, grace: 0, wrong: [], unseen: 0 }

  try {
    await steps.step('visit pages', async progress => {
      addresses = await addressesToVisit(shop, pages)
      // Twice: what came past the cache at the first visit must be in it at the second.
      for (const turn of [1, 2])
        for (const [n, address] of addresses.entries()) {
          signal.throwIfAborted()
          progress.bar(n + 1, addresses.length, `turn ${turn}`)
          await (await fetch(shop + address, { redirect: 'manual', signal })).arrayBuffer()
        }
      evicted = await backends.evictions()
      return `${addresses.length} addresses`
    })
    away = true
    await steps.step('take all away', async () => (await backends.takeAway()).join(' '))
    await steps.step('walk', async progress => {
      const began = Date.now()
      const lasts = minutes * 60_000
      let expired = 0
      while (Date.now() - began < lasts && sum.wrong.length === 0) {
        add(sum, await walk(shop, addresses, signal))
        const told = `${sum.hit} HIT, ${sum.grace} GRACE, ${sum.wrong.length} wrong, ${sum.unseen} branded 503`
        progress.bar(Date.now() - began, lasts, told)
        if (!expired && Date.now() - began > lasts / 3) {
          expired = await backends.purge(factsOf(addresses))
          if (expired === 0) throw new StepError('The purge expired nothing.')
        }
        await sleep(pauseMs, undefined, { signal })
      }
      return `${sum.walks} walks: ${sum.hit} HIT, ${sum.grace} GRACE, ${sum.wrong.length} wrong; ${expired} objects expired on the way; ${sum.unseen} pages never seen: branded 503`
    })
    evicted = (await backends.evictions()) - evicted
  } finally {
    if (away)
      await steps.step('bring all back', async progress => {
        await backends.bringBack(toTheEnd, (done, total, label) => progress.bar(done, total, label))
        away = false
        return undefined
      })
  }
  await steps.step('fresh again', () => untilFresh(shop, addresses[0] ?? '/en'))
  for (const wrong of sum.wrong.slice(0, 20)) steps.say(`✖ ${wrong}`)
  if (evicted > 0) steps.say(`✖ ${evicted} objects were evicted for room`)
  const ok = sum.wrong.length === 0 && evicted === 0 && sum.grace > 0
  steps.finish({ ok, minutes, addresses: addresses.length, ...sum, evicted, steps: steps.results })
  process.exitCode = ok ? 0 : 1
} catch (error) {
  process.exitCode = signal.aborted ? 130 : 1
  if (signal.aborted && !away) steps.say('\nInterrupted; everything is back.')
  else steps.fail(error)
}
process.exit()

/** Product pages tell by their address what they were made from. */
function factsOf(addresses: string[]): string[] {
  const products = addresses.flatMap(address => /\/p\/.*-(\d+)$/.exec(address)?.[1] ?? [])
  const some = products.slice(0, Math.ceil(products.length / 2))
  return some.flatMap(id => [`p${id}`, `o${id}`])
}

/** The edge asks the gateways again, and a page is no longer an old copy. */
async function untilFresh(shop: string, address: string): Promise<undefined> {
  for (const end = Date.now() + BACK_MS; Date.now() < end; await sleep(200)) {
    const answer = await fetch(shop + address, { signal: AbortSignal.timeout(15_000) })
    await answer.arrayBuffer()
    const probe = await fetch(`${shop}/healthz`, { signal: AbortSignal.timeout(15_000) })
    await probe.arrayBuffer()
    if (probe.ok && answer.ok && answer.headers.get('x-cache') !== 'GRACE') return
  }
  throw new StepError(`${address} is still an old copy after ${BACK_MS / 1000} s.`, {
    advice: 'npm run status tells which part is not well.',
  })
}
