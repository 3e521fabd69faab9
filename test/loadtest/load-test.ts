import { cpus, loadavg } from 'node:os'
import type { Config } from '../../infra/config.ts'
import { chill, warm } from './begin.ts'
import { readShelf } from './catalogue.ts'
import { countersBetween, readCounters, sampleCounters } from './edge-counters.ts'
import { watchFragments } from './edge-fragments.ts'
import { createFactLog } from './fact-log.ts'
import { toFigures } from './figures.ts'
import { showLive } from './live-view.ts'
import type { Options } from './options.ts'
import { makeSteps, type Plan } from './plan.ts'
import type { Result } from './result.ts'
import { play } from './run.ts'
import { kinds, type Scenario, scenarios } from './scenarios.ts'
import { createSender } from './send.ts'
import { createTally, FRESHNESS_STEP_MS } from './tally.ts'
import { brokenThresholds } from './thresholds.ts'
import { createUpdates } from './updates.ts'

export interface Setting {
  config: Config
  /** Where Varnish keeps its counters and log. */
  varnish: string
  options: Options
  say: (text: string) => void
  terminal: boolean
  stopping: AbortSignal
}

/** Steps that may be open for each connection before those that come are turned away. */
const OPEN_A_CONNECTION = 20
const load = () => loadavg()[0] ?? Number.NaN

/** Reads the shop, plays a scenario against it, puts back what it changed, and resolves to all that was seen. */
export async function loadTest(setting: Setting): Promise<Result> {
  const { config, varnish, options, say, terminal, stopping } = setting
  const scenario: Scenario = scenarios[options.scenario]
  const plan: Plan = {
    ...options,
    scenario,
    zipf: options.zipf ?? scenario.zipf,
    noise: options.noise ?? scenario.noise,
  }
  const perSecond = options.updates ?? scenario.updates
  const asked: Result['asked'] = {
    ...{ scenario: options.scenario, seed: options.seed, visitors: options.visitors, rate: options.rate },
    ...{ seconds: options.seconds, zipf: plan.zipf, noise: plan.noise, queries: options.queries },
    ...{ updates: perSecond, markets: options.markets, start: options.cold ? 'cold' : 'warm' },
    freshnessBoundMs: options['fresh-within'] * 1000,
  }
  const entries = Object.entries(asked).map(([name, value]) => `${name} ${value}`)
  say(`${entries.join(' · ')}\n${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`)

  const shelves = await Promise.all(options.markets.map(market => readShelf(config.origin, market)))
  const log = createFactLog()
  const by = perSecond > 0 ? await createUpdates(config, options.seed, log) : undefined
  const sender = createSender(config.origin, options.connections)
  const steps = () => makeSteps(plan, shelves, id => by?.mayBeBought(id) ?? true)
  try {
    let warmed = new Set<string>()
    if (options.cold) await chill(config, shelves)
    else warmed = await warm(sender.send, steps(), options.seconds)
    say(`${warmed.size} pages asked for before\n`)
    const counting = createTally(kinds, warmed)
    const fragments = watchFragments(varnish)
    const sampling = sampleCounters(varnish)
    const began = new Date().toISOString()
    const loadBefore = load()
    const before = await readCounters(varnish)
    const from = performance.now()
    const hide = showLive(counting, options.seconds, say, terminal)
    await play({
      ...{ send: sender.send, steps: steps(), seconds: options.seconds, log, counting, stopping },
      mostOpen: options.connections * OPEN_A_CONNECTION,
      freshnessBoundMs: asked.freshnessBoundMs,
      updates: by && { perSecond, by },
    })
    hide()
    const seconds = (performance.now() - from) / 1000
    const counters = countersBetween(before, await readCounters(varnish))
    const edge = await sampling.stop()
    fragments.stop()
    const { tally } = counting
    const figures = toFigures(tally, counters, seconds, FRESHNESS_STEP_MS)
    return {
      ...{ asked, began, products: shelves[0]?.things.length ?? 0, figures, tally, counters, edge },
      machine: {
        ...{ cpus: cpus().length, model: cpus()[0]?.model ?? '', node: process.version },
        ...{ loadBefore, loadAfter: load() },
      },
      fragments: fragments.counts,
      wanted: options.wanted,
      broken: brokenThresholds(figures, options.wanted),
    }
  } finally {
    await sender.close()
    if (by) {
      say('putting back what was changed …\n')
      await by.restore()
      await by.close()
    }
  }
}
