/** One page asked for once: how long after the commit, and whether it was of the new version. */
export interface Look {
  /** Milliseconds from commit to request. */
  after: number
  fresh: boolean
}

/**
 * The times from commit to new version within which the given shares of changes are served, from looks that each say only
 * "by then" or "not yet": the isotonic (pool adjacent violators) estimate, which is the likeliest distribution. Infinity
 * where no delay that was tried reaches the share.
 */
export function quantiles(looks: Look[], shares: number[]): number[] {
  const pools: { from: number; fresh: number; count: number }[] = []
  for (const { after, fresh } of looks.toSorted((a, b) => a.after - b.after)) {
    pools.push({ from: after, fresh: Number(fresh), count: 1 })
    for (;;) {
      const [before, last] = pools.slice(-2)
      if (!before || !last || before.fresh / before.count < last.fresh / last.count) break
      pools.splice(-2, 2, {
        from: before.from,
        fresh: before.fresh + last.fresh,
        count: before.count + last.count,
      })
    }
  }
  return shares.map(
    share => pools.find(({ fresh, count }) => fresh / count >= share)?.from ?? Number.POSITIVE_INFINITY,
  )
}
