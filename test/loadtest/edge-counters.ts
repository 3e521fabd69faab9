import { execFile } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Counters } from './figures.ts'

const run = promisify(execFile)
const CALL_MS = 10_000
const names = ['client_req', 'backend_req', 'cache_hit', 'cache_miss', 'n_lru_nuked'] as const

/** Varnish's counters since it started; undefined where they cannot be read, as on a machine without its folder. */
export async function readCounters(folder: string): Promise<Counters | undefined> {
  try {
    const { stdout } = await run('/usr/bin/varnishstat', ['-n', folder, '-j', '-f', 'MAIN.*'], {
      timeout: CALL_MS,
      maxBuffer: 1 << 22,
    })
    const { counters } = JSON.parse(stdout) as { counters: Record<string, { value: number }> }
    const read = names.map(name => [name, counters[`MAIN.${name}`]?.value ?? 0])
    return Object.fromEntries(read) as Record<(typeof names)[number], number>
  } catch {
    return undefined
  }
}

const STILL_MS = 500
const TRIES = 10

/**
 * The counters once they stand still, five seconds later at most. A thread of Varnish adds up what it counts and tells it
 * only when its visitor pauses, so those that answer one request after the other are thousands behind.
 */
export async function readSettledCounters(folder: string): Promise<Counters | undefined> {
  let last = await readCounters(folder)
  for (let tries = 0; last && tries < TRIES; tries++) {
    await delay(STILL_MS)
    const now: Counters | undefined = await readCounters(folder)
    if (now && now.cache_hit === last.cache_hit && now.cache_miss === last.cache_miss) return now
    last = now
  }
  return last
}

export function countersBetween(
  before: Counters | undefined,
  after: Counters | undefined,
): Counters | undefined {
  if (!before || !after) return undefined
  return Object.fromEntries(names.map(name => [name, after[name] - before[name]])) as Record<
    (typeof names)[number],
    number
  >
}

const SAMPLE_MS = 1_000

/** Reads the counters every second until `stop`, which resolves to what each second added; empty where they cannot be read. */
export function sampleCounters(folder: string): { stop(): Promise<Counters[]> } {
  const added: Counters[] = []
  const stopping = new AbortController()
  const loop = (async () => {
    let before = await readCounters(folder)
    const began = performance.now()
    for (let n = 1; before && !stopping.signal.aborted; n++) {
      const wait = began + n * SAMPLE_MS - performance.now()
      await delay(Math.max(0, wait), undefined, { signal: stopping.signal }).catch(() => {})
      const now: Counters | undefined = stopping.signal.aborted ? undefined : await readCounters(folder)
      const difference = countersBetween(before, now)
      if (difference) added.push(difference)
      before = now
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await loop
      return added
    },
  }
}
