import { cpus, loadavg } from 'node:os'
import type { Config } from '../../infra/config.ts'
import { chill, warm } from './begin.ts'
import { type Capacity, findCapacity, STAGE_SECONDS } from './capacity.ts'
import { readShelf } from './catalogue.ts'
import { countersBetween, readSettledCounters, sampleCounters } from './edge-counters.ts'
import { watchFragments } from './edge-fragments.ts'
import { watchPurges } from './edge-purges.ts'
import { createFactLog } from './fact-log.ts'
import { toFigures } from './figures.ts'
import { showLive } from './live-view.ts'
import { createMissLog, type MissLog } from './misses.ts'
import type { Options } from './options.ts'
import { makeSteps } from './plan.ts'
import type { Result } from './result.ts'
import { play } from './run.ts'
import { kinds, type Scenario, scenarios } from './scenarios.ts'
import { createSender } from './send.ts'
import { type Counting, createTally, FRESHNESS_STEP_MS } from './tally.ts'
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
/** Of which the stages ask for the pages beforehand; at other rates they are much the same. */
const USUAL_RATE = 150
const load = () => loadavg()[0] ?? Number.NaN

/** Reads the shop, plays a scenario against it, puts back what it changed, and resolves to all that was seen. */
export async function loadTest(setting: Setting): Promise<Result> {
  const { config, varnish, options, say, terminal, stopping } = setting
  const scenario: Scenario = scenarios[options.scenario]
  const character = {
    scenario,
    zipf: options.zipf ?? scenario.zipf,
    noise: options.noise ?? scenario.noise,
  }
  const perSecond = options.updates ?? scenario.updates
  const asked: Result['asked'] = {
    ...{ scenario: options.scenario, seed: options.seed, visitors: options.visitors, rate: options.rate },
    ...{ seconds: options.seconds, zipf: character.zipf, noise: character.noise, queries: options.queries },
    ...{ updates: perSecond, markets: options.markets, start: options.cold ? 'cold' : 'warm' },
    freshnessBoundMs: options['fresh-within'] * 1000,
  }
  const entries = Object.entries(asked).map(([name, value]) => `${name} ${value}`)
  say(`${entries.join(' · ')}\n${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`)

  const shelves = await Promise.all(options.markets.map(market => readShelf(config.origin, market)))
  const log = createFactLog()
  const by = perSecond > 0 ? await createUpdates(config, options.seed, log) : undefined
  const sender = createSender(config.origin, options.connections)
  const steps = (rate: number) =>
    makeSteps({ ...options, ...character, rate }, shelves, id => by?.mayBeBought(id) ?? true)
  const visit = (rate: number, seconds: number, counting: Counting, misses: MissLog) =>
    play({
      ...{ send: sender.send, steps: steps(rate), seconds, log, counting, misses, stopping },
      mostOpen: options.connections * OPEN_A_CONNECTION,
      freshnessBoundMs: asked.freshnessBoundMs,
      updates: by && { perSecond, by },
    })
  try {
    let capacity: Capacity | undefined
    if (options.rate === 'half') {
      await warm(sender.send, steps(USUAL_RATE), STAGE_SECONDS)
      capacity = await findCapacity(async rate => {
        const counting = createTally(kinds, [])
        await visit(rate, STAGE_SECONDS, counting, createMissLog(new Map()))
        return counting.tally
      }, say)
      asked.rate = Math.round(capacity.rate / 2)
    }
    const rate = Number(asked.rate)
    let warmed = new Map<string, number>()
    if (options.cold) await chill(config, shelves)
    else warmed = await warm(sender.send, steps(rate), options.seconds)
    say(`${warmed.size} pages asked for before, ${rate} steps a second\n`)
    const counting = createTally(kinds, warmed.keys())
    const misses = createMissLog(warmed)
    const purges = watchPurges(varnish)
    const fragments = watchFragments(varnish)
    const began = new Date().toISOString()
    const loadBefore = load()
    const before = await readSettledCounters(varnish)
    const sampling = sampleCounters(varnish)
    const from = performance.now()
    const hide = showLive(counting, options.seconds, say, terminal)
    await visit(rate, options.seconds, counting, misses)
    hide()
    const seconds = (performance.now() - from) / 1000
    const counters = countersBetween(before, await readSettledCounters(varnish))
    const edge = await sampling.stop()
    fragments.stop()
    const { tally } = counting
    const reasons = misses.judge(await purges.stop())
    const figures = toFigures(tally, counters, reasons, seconds, FRESHNESS_STEP_MS)
    return {
      ...{ asked, capacity, began, products: shelves[0]?.things.length ?? 0, figures, tally, counters, edge },
      machine: {
        ...{ cpus: cpus().length, model: cpus()[0]?.model ?? '', node: process.version },
        ...{ loadBefore, loadAfter: load() },
      },
      fragments: fragments.counts,
      misses: reasons,
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
