import type { Redis } from './client.ts'
import { keys } from './keys.ts'

const KEPT_SECONDS = 24 * 3600

export type JobState = 'waiting' | 'running' | 'failed' | 'complete'

/** What became of a job that somebody holds a token for. `failed` with `retryAt` goes on to `running`. */
export interface JobStatus {
  state: JobState
  /** When it came to this state, ISO. */
  at: string
  attempt?: number
  error?: string
  /** When it is tried again, ISO; without it, what failed is a dead letter. */
  retryAt?: string
  /** What the worker resolved to. */
  result?: unknown
}

/** Kept for a day. Fields of an earlier state that are not in `status` are gone. */
export async function writeJobStatus(
  redis: Redis,
  token: string,
  status: Omit<JobStatus, 'at'>,
): Promise<void> {
  const value: JobStatus = { ...status, at: new Date().toISOString() }
  await redis.set(keys.job(token), JSON.stringify(value), 'EX', KEPT_SECONDS)
}

/** Undefined when there is no such job, or it was over a day ago. */
export async function readJobStatus(redis: Redis, token: string): Promise<JobStatus | undefined> {
  const value = await redis.get(keys.job(token))
  return value === null ? undefined : (JSON.parse(value) as JobStatus)
}
