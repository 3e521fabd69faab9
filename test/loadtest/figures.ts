import { merge, quantile } from './histogram.ts'
import type { Misses } from './misses.ts'
import type { Handling, Tally } from './tally.ts'

/** Varnish's own counters over the run; undefined where they cannot be read. */
export interface Counters {
  client_req: number
  backend_req: number
  cache_hit: number
  cache_miss: number
  n_lru_nuked: number
}

/** What a run comes to. Shares are of one; times in milliseconds. */
export interface Figures {
  /** Of all that was looked up in the cache, fragments too: what was there. */
  cacheable: number | undefined
  /** Of the public pages: what was served from the cache as it was. */
  page: number
  /** What that would be if only pages were made that nobody had asked for or that show something that had changed. */
  pageWithinReach: number | undefined
  /** Of all requests: what the origin did not see, fragments it was asked for counted against it. */
  offload: number | undefined
  /** Of all requests: the public pages, which is as much offload as there could be. */
  publicShare: number
  requestsPerSecond: number
  hitP99: number
  p50: number
  p95: number
  p99: number
  wrong: number
  failed: number
  unsent: number
  orders: number
  updates: number
  /** Pages asked for again that one update had put out of the cache. */
  remadePerUpdate: number | undefined
  /** Of the looks later than a second after a change: those that showed the new. */
  freshAfterSecond: number | undefined
}

export const sumOf = (counts: Record<Handling, number>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)
export const hitsOf = (counts: Record<Handling, number>): number => counts.HIT + counts.GRACE

export function toFigures(
  tally: Tally,
  counters: Counters | undefined,
  misses: Misses,
  seconds: number,
  stepMs: number,
): Figures {
  const kinds = Object.values(tally.pages)
  const pages = kinds.reduce((sum, counts) => sum + sumOf(counts), 0)
  const hits = kinds.reduce((sum, counts) => sum + hitsOf(counts), 0)
  const needed = [misses.first, misses.changed].flatMap(byKind => Object.values(byKind))
  const all = merge(Object.values(tally.byKind))
  const hit = merge(['HIT', 'GRACE'].flatMap(name => tally.byHandling[name] ?? []))
  const late = tally.freshness.slice(Math.ceil(1000 / stepMs))
  const looks = late.reduce((sum, slot) => sum + slot.looks, 0)
  return {
    cacheable: counters && share(counters.cache_hit, counters.cache_hit + counters.cache_miss),
    page: share(hits, pages) ?? Number.NaN,
    // Without Varnish's log nobody knows what was purged.
    pageWithinReach: counters && share(pages - needed.reduce((sum, many) => sum + many, 0), pages),
    // Not of Varnish's own count of requests, which holds the purges, too.
    offload: counters && 1 - counters.backend_req / Math.max(1, tally.requests),
    publicShare: share(pages, tally.requests) ?? Number.NaN,
    requestsPerSecond: tally.requests / seconds,
    hitP99: quantile(hit, 0.99),
    p50: quantile(all, 0.5),
    p95: quantile(all, 0.95),
    p99: quantile(all, 0.99),
    wrong: tally.wrong,
    failed: tally.failed,
    unsent: tally.unsent,
    orders: tally.orders,
    updates: tally.updates,
    remadePerUpdate: share(tally.remade, tally.updates),
    freshAfterSecond: share(looks - late.reduce((sum, slot) => sum + slot.old, 0), looks),
  }
}

const share = (part: number, whole: number): number | undefined => (whole > 0 ? part / whole : undefined)
