import { AsyncLocalStorage } from 'node:async_hooks'

/** Where a value comes from: a server, or this process' own memory. */
export type Store = 'elasticsearch' | 'redis' | 'memory'
interface Timing {
  store: Store
  what: string
  /** Milliseconds, waiting included. */
  ms: number
}

/** What the current request has asked of each store, in the order of its answers; see `timed`. */
const current = new AsyncLocalStorage<{ began: number; timings: Timing[] }>()

/** Runs `work`; whatever it causes notes down its timings for itself. */
export const withTimings = <T>(work: () => T): T =>
  current.run({ began: performance.now(), timings: [] }, work)

/** Notes how long a store takes to answer; a failure is noted too, and passed on. `what` is a token of RFC 9110. */
export async function timed<T>(store: Store, what: string, answer: Promise<T>): Promise<T> {
  const noted = current.getStore()
  if (!noted) return answer
  const asked = performance.now()
  try {
    return await answer
  } finally {
    noted.timings.push({ store, what, ms: performance.now() - asked })
  }
}

/** The value of a Server-Timing header: each answer of a store, then the whole until now. Undefined outside a request. */
export function serverTiming(): string | undefined {
  const noted = current.getStore()
  if (!noted) return undefined
  const { began, timings } = noted
  return [
    ...timings.map(({ store, what, ms }) => `${store}.${what};dur=${ms.toFixed(2)}`),
    `gateway;dur=${(performance.now() - began).toFixed(2)}`,
  ].join(', ')
}
