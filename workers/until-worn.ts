import { setTimeout as delay } from 'node:timers/promises'

const LOOK_MS = 15_000
const JITTER = 0.1

/**
 * Resolves with the reason when a process has run for longer than `longestRunMs`, or holds more than `mostMemory` bytes:
 * it then drains and ends, and its supervisor starts it anew. What leaks slowly never gets large this way. With jitter,
 * so that processes that were started together do not end together.
 */
export async function untilWorn(
  { longestRunMs, mostMemory }: { longestRunMs: number; mostMemory: number },
  lookMs = LOOK_MS,
): Promise<string> {
  const end = performance.now() + longestRunMs * (1 + Math.random() * JITTER)
  for (;;) {
    const memory = process.memoryUsage.rss()
    if (memory > mostMemory) return `uses ${Math.round(memory / 2 ** 20)} MB`
    const left = end - performance.now()
    if (left <= 0) return 'has run long enough'
    await delay(Math.min(lookMs, left), undefined, { ref: false })
  }
}
