import type { Capacity } from './capacity.ts'
import type { FragmentCounts } from './edge-fragments.ts'
import type { Counters, Figures } from './figures.ts'
import type { Misses } from './misses.ts'
import type { Tally } from './tally.ts'
import type { Wanted } from './thresholds.ts'

/** A whole run, as it is kept in the JSON file: what was asked for, on what, and what came of it. */
export interface Result {
  asked: {
    scenario: string
    seed: number
    visitors: number
    rate: number | 'half'
    seconds: number
    zipf: number
    noise: number
    queries: number
    updates: number
    markets: string[]
    start: 'warm' | 'cold'
    freshnessBoundMs: number
  }
  /** What the machine can do, if that was asked for; the run is then at half of it. */
  capacity: Capacity | undefined
  began: string
  machine: { cpus: number; model: string; node: string; loadBefore: number; loadAfter: number }
  products: number
  figures: Figures
  tally: Tally
  counters: Counters | undefined
  /** What each second added to the edge's counters; empty where they cannot be read. */
  edge: Counters[]
  fragments: FragmentCounts
  misses: Misses
  /** The thresholds that were set, and what was not kept. */
  wanted: Wanted
  broken: string[]
}
