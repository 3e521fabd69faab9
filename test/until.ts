import { setTimeout as delay } from 'node:timers/promises'

/**
 * Asks again and again, every 20 ms, until `probe` gives a value that is neither undefined nor false; fails with
 * `what` after `deadlineMs`. For states that announce themselves nowhere; an event is awaited directly.
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T | undefined | false>,
  deadlineMs = 30_000,
): Promise<T> {
  const end = Date.now() + deadlineMs
  let last: unknown
  while (Date.now() < end) {
    try {
      const value = await probe()
      if (value !== undefined && value !== false) return value
    } catch (error) {
      last = error
    }
    await delay(20)
  }
  throw new Error(`${what}: not within ${deadlineMs} ms`, { cause: last })
}
