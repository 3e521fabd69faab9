/** Thrown by a worker: no later try can succeed, so the message becomes a dead letter at once. */
export class Bury extends Error {}

/**
 * Thrown by a worker: not now, through no fault of the message. It comes again after `delayMs` without counting as a
 * failed try; a message that was put off for a day is treated as failed after all.
 */
export class Later extends Error {
  readonly delayMs: number
  constructor(reason: string, delayMs: number) {
    super(reason)
    this.delayMs = delayMs
  }
}

export const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown))
