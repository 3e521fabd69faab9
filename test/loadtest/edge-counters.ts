import { execFile } from 'node:child_process'
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
