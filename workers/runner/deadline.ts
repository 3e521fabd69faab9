/** Below the half hour after which the broker closes the channel of a consumer that does not acknowledge. */
const LONGEST_MS = 25 * 60_000

export interface Deadline {
  signal: AbortSignal
  touch(): void
  /** Rejects when the deadline passes. */
  passed: Promise<never>
  clear(): void
}

/** A deadline that can be begun anew, though not for ever. */
export function startDeadline(ms: number): Deadline {
  const controller = new AbortController()
  const { promise: passed, reject } = Promise.withResolvers<never>()
  passed.catch(() => {})
  const end = Date.now() + LONGEST_MS
  const expire = () => {
    const reason = new Error(`took longer than its deadline of ${ms} ms`)
    controller.abort(reason)
    reject(reason)
  }
  let timer = setTimeout(expire, ms)
  return {
    signal: controller.signal,
    touch() {
      if (controller.signal.aborted) return
      clearTimeout(timer)
      timer = setTimeout(expire, Math.min(ms, Math.max(0, end - Date.now())))
    },
    passed,
    clear: () => clearTimeout(timer),
  }
}
