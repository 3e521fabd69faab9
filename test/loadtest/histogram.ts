/** Buckets a doubling of time; a value is told within 1 / 32 of itself, about 3 %. */
const STEPS = 32
const SMALLEST_MS = 0.01

/** Times in milliseconds, in buckets that grow with them: merges exactly, and its size does not grow with the load. */
export interface Histogram {
  count: number
  sum: number
  max: number
  /** Bucket number to how many. */
  buckets: Record<number, number>
}

export const emptyHistogram = (): Histogram => ({ count: 0, sum: 0, max: 0, buckets: {} })

export function record(into: Histogram, ms: number): void {
  const bucket = Math.max(0, Math.ceil(Math.log2(Math.max(ms, SMALLEST_MS) / SMALLEST_MS) * STEPS))
  into.count++
  into.sum += ms
  into.max = Math.max(into.max, ms)
  into.buckets[bucket] = (into.buckets[bucket] ?? 0) + 1
}

export function merge(histograms: Iterable<Histogram>): Histogram {
  const all = emptyHistogram()
  for (const { count, sum, max, buckets } of histograms) {
    all.count += count
    all.sum += sum
    all.max = Math.max(all.max, max)
    for (const [bucket, many] of Object.entries(buckets))
      all.buckets[Number(bucket)] = (all.buckets[Number(bucket)] ?? 0) + many
  }
  return all
}

/** The time that `share` of them took at most; NaN of none. */
export function quantile({ count, max, buckets }: Histogram, share: number): number {
  if (count === 0) return Number.NaN
  let left = Math.max(1, Math.ceil(count * share))
  // Keys that are whole numbers come in their order.
  for (const [bucket, many] of Object.entries(buckets)) {
    left -= many
    if (left <= 0) return Math.min(max, SMALLEST_MS * 2 ** (Number(bucket) / STEPS))
  }
  return max
}
