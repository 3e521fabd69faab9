import type { Purge } from './edge-purges.ts'
import type { Kind } from './scenarios.ts'
import type { Handling } from './tally.ts'

/**
 * Why a page had to be made. `first`: nobody had asked for it. `changed`: something that it shows had changed since it was
 * made. `again`: it had been made since, and was purged once more (workers/purge-again.ts). `found`: what searches find had
 * moved. `lifetime`: its time was over. An exact cache of endless size has the first two only.
 */
export const reasons = ['first', 'changed', 'again', 'found', 'lifetime', 'other'] as const
export type Reason = (typeof reasons)[number]
export type Misses = Record<Reason, Partial<Record<Kind, number>>>

interface Made {
  kind: Kind
  /** When the copy that was gone had been asked for; undefined if there was none. */
  before: number | undefined
  askedAt: number
  products: readonly number[]
}
/** The shortest lifetime of a listing or of results, less what chance takes off (varnish/ttl.vcl). */
const SHORTEST_LIFE_MS = 57_000
/** The second purge of a fact follows the first by two seconds, and by a little more in a busy shop. */
const AGAIN_WITHIN_MS = 3_000

/** Remembers what each page was made of and when. `warmed`: when the pages that were in the cache at the start were asked for. */
export function createMissLog(warmed: ReadonlyMap<string, number>) {
  const known = new Map<string, { madeAt: number; products: readonly number[] | undefined }>(
    [...warmed].map(([key, madeAt]) => [key, { madeAt, products: undefined }]),
  )
  const made: Made[] = []
  return {
    /** A public page; `products` are those whose text, price or stock is in the page itself, its fragments left out. */
    page(key: string, kind: Kind, handling: Handling, askedAt: number, products: readonly number[]): void {
      const before = known.get(key)
      if (handling === 'MISS') {
        made.push({ kind, before: before?.madeAt, askedAt, products: before?.products ?? products })
        known.set(key, { madeAt: askedAt, products })
      } else if (before) before.products ??= products
    },
    /** Given all purges of the run: how many were made for which reason. */
    judge(purges: readonly Purge[]): Misses {
      const times = Map.groupBy(purges, ({ fact }) => fact)
      const misses = Object.fromEntries(reasons.map(reason => [reason, {}])) as Misses
      for (const one of made) {
        const reason = reasonOf(one, times)
        misses[reason][one.kind] = (misses[reason][one.kind] ?? 0) + 1
      }
      return misses
    },
  }
}

export type MissLog = ReturnType<typeof createMissLog>

function reasonOf({ kind, before, askedAt, products }: Made, times: Map<string, Purge[]>): Reason {
  if (before === undefined) return 'first'
  const purged = (fact: string) =>
    (times.get(fact) ?? []).filter(({ at }) => at > before && at <= askedAt).map(({ at }) => ({ fact, at }))
  const members =
    kind === 'listing' || kind === 'home' ? [...times.keys()].filter(fact => /^c\d/.test(fact)) : []
  const shown = [...products.flatMap(id => [`o${id}`, `p${id}`]), 'nav', ...members].flatMap(purged)
  const repeats = ({ fact, at }: Purge) =>
    times.get(fact)?.some(earlier => earlier.at <= before && at - earlier.at < AGAIN_WITHIN_MS)
  if (shown.some(purge => !repeats(purge))) return 'changed'
  if (shown.length > 0) return 'again'
  if (kind === 'search' && purged('found').length > 0) return 'found'
  return (kind === 'search' || kind === 'listing') && askedAt - before > SHORTEST_LIFE_MS
    ? 'lifetime'
    : 'other'
}
