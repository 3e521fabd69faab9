import { createLogger } from '../infra/telemetry/logger.ts'
import type { Job } from '../workers/runner.ts'

/** A job of a test, as the runner gives one to a worker: the first try, which nobody ends. */
export const sampleJob: Job = {
  id: 'm',
  correlationId: 'request-1',
  attempt: 1,
  signal: new AbortController().signal,
  touch: () => {},
  log: createLogger('test', 'silent'),
}
