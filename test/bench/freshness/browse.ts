import { setTimeout as delay } from 'node:timers/promises'

/**
 * Browses pages that the measurement changes nothing of, at an even rate, and counts which of them had left the cache since
 * the last look. `evicted` is the share of such pages that one change evicts: a page seen again after n changes is still
 * there with probability (1 − share)ⁿ.
 */
export function browse(origin: string, paths: string[], perSecond: number, changes: () => number) {
  const stopping = new AbortController()
  const last = new Map<string, number>()
  const times: number[] = []
  const open = new Set<Promise<void>>()
  let looks = 0
  let lost = 0
  let between = 0
  let failed = 0

  async function look(path: string): Promise<void> {
    const began = performance.now()
    const seen = changes()
    const answer = await fetch(origin + path, { signal: AbortSignal.timeout(10_000) })
    await answer.arrayBuffer()
    times.push(performance.now() - began)
    if (!answer.ok) failed++
    const before = last.get(path)
    if (before !== undefined && seen > before) {
      looks++
      between += seen - before
      if (answer.headers.get('x-cache') !== 'HIT') lost++
    }
    last.set(path, seen)
  }

  const running = (async () => {
    while (!stopping.signal.aborted) {
      const path = paths[Math.floor(Math.random() * paths.length)] ?? '/en'
      const one = look(path)
        .catch(() => void failed++)
        .finally(() => open.delete(one))
      open.add(one)
      await delay(1000 / perSecond)
    }
    await Promise.all(open)
  })()

  return async () => {
    stopping.abort()
    await running
    times.sort((a, b) => a - b)
    return {
      requests: times.length,
      failed,
      p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN,
      evicted: looks > 0 ? -Math.log(1 - lost / looks) / (between / looks) : Number.NaN,
    }
  }
}
