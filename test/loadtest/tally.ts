import { emptyHistogram, type Histogram, record } from './histogram.ts'
import type { Kind } from './scenarios.ts'

/** How an answer was made, by the edge's word (varnish/debug.vcl); `NONE` when there was no answer. */
export const handlings = ['HIT', 'GRACE', 'MISS', 'PASS', 'EDGE', 'NONE'] as const
export type Handling = (typeof handlings)[number]

/** A second of the run. */
export interface Second {
  requests: number
  hits: number
  pages: number
  orders: number
  updates: number
  /** Pages that had been in the cache and had to be made again. */
  remade: number
  failed: number
  latency: Histogram
}

export interface Tally {
  seconds: Second[]
  /** Public pages by how they were made. */
  pages: Record<Kind, Record<Handling, number>>
  /** Of every request, by kind and by how it was made. */
  byKind: Record<string, Histogram>
  byHandling: Record<string, Histogram>
  requests: number
  failed: number
  /** Came when too many were waiting, and were not sent. */
  unsent: number
  orders: number
  refused: number
  updates: number
  /** Pages that had been in the cache and had to be made again. */
  remade: number
  wrong: number
  wrongSamples: string[]
  failedSamples: Record<string, number>
  /** Looks at a changed fact, by tenths of a second since its change: how many, and how many showed the old. */
  freshness: { looks: number; old: number }[]
  /** How long pages were behind; of those that were. */
  behind: Histogram
}

const LOOKED_AT_MS = 5_000
export const FRESHNESS_STEP_MS = 250
const SAMPLES = 20

/** Counts a run. `warmed`: the addresses that were in the cache when it began. */
export function createTally(kinds: readonly Kind[], warmed: Iterable<string>) {
  const none = () => Object.fromEntries(handlings.map(name => [name, 0])) as Record<Handling, number>
  const tally: Tally = {
    seconds: [],
    pages: Object.fromEntries(kinds.map(kind => [kind, none()])) as Tally['pages'],
    byKind: {},
    byHandling: {},
    requests: 0,
    failed: 0,
    unsent: 0,
    orders: 0,
    refused: 0,
    updates: 0,
    remade: 0,
    wrong: 0,
    wrongSamples: [],
    failedSamples: {},
    freshness: Array.from({ length: LOOKED_AT_MS / FRESHNESS_STEP_MS }, () => ({ looks: 0, old: 0 })),
    behind: emptyHistogram(),
  }
  const cached = new Set(warmed)

  function second(at: number): Second {
    const index = Math.max(0, Math.floor(at / 1000))
    while (tally.seconds.length <= index)
      tally.seconds.push({
        ...{ requests: 0, hits: 0, pages: 0, orders: 0, updates: 0, remade: 0, failed: 0 },
        latency: emptyHistogram(),
      })
    return tally.seconds[index] as Second
  }

  return {
    tally,
    /** An answer, or none. `at` and `ms` in milliseconds: when it was due, and how long it took since then. */
    answer(at: number, kind: Kind, handling: Handling, ms: number, trouble?: string): void {
      const now = second(at)
      tally.requests++
      now.requests++
      record(now.latency, ms)
      tally.byKind[kind] ??= emptyHistogram()
      record(tally.byKind[kind], ms)
      tally.byHandling[handling] ??= emptyHistogram()
      record(tally.byHandling[handling], ms)
      if (!trouble) return
      tally.failed++
      now.failed++
      tally.failedSamples[trouble] = (tally.failedSamples[trouble] ?? 0) + 1
    },
    /** A public page; `key` is its address without the parameters of campaigns. */
    page(at: number, kind: Kind, handling: Handling, key: string): void {
      tally.pages[kind][handling]++
      const now = second(at)
      now.pages++
      if (handling === 'HIT' || handling === 'GRACE') now.hits++
      if (handling === 'MISS' && cached.has(key)) {
        tally.remade++
        now.remade++
      }
      cached.add(key)
    },
    wrong(what: string): void {
      tally.wrong++
      if (tally.wrongSamples.length < SAMPLES) tally.wrongSamples.push(what)
    },
    looks(looks: { since: number; behind: number }[]): void {
      for (const { since, behind } of looks) {
        const slot = tally.freshness[Math.floor(since / FRESHNESS_STEP_MS)]
        if (slot) {
          slot.looks++
          if (behind > 0) slot.old++
        }
        if (behind > 0) record(tally.behind, behind)
      }
    },
    order(at: number): void {
      tally.orders++
      second(at).orders++
    },
    refused: () => void tally.refused++,
    update(at: number): void {
      tally.updates++
      second(at).updates++
    },
    /** It may or may not have been made; what pages then show of it proves nothing (fact-log.ts). */
    updateFailed(reason: string): void {
      const trouble = `update: ${reason}`
      tally.failedSamples[trouble] = (tally.failedSamples[trouble] ?? 0) + 1
    },
    unsent: () => void tally.unsent++,
  }
}

export type Counting = ReturnType<typeof createTally>
