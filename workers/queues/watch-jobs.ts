import { setTimeout as delay } from 'node:timers/promises'
import type { JobStatus } from '../../infra/redis/job-status.ts'

const LONGEST_MS = 10_000
const LOOK_MS = 100

/** What became of jobs within ten seconds: the state of each that ended, `waiting` or `running` of those that did not. */
export async function watchJobs(
  jobs: { id: string; token: string }[],
  read: (token: string) => Promise<JobStatus | undefined>,
): Promise<{ id: string; state: string; error?: string }[]> {
  const end = Date.now() + LONGEST_MS
  for (;;) {
    const states = await Promise.all(
      jobs.map(async ({ id, token }) => {
        const { state = 'waiting', error } = (await read(token)) ?? {}
        return { id, state, ...(error ? { error } : {}) }
      }),
    )
    const over = states.every(({ state }) => state === 'complete' || state === 'failed')
    if (over || Date.now() > end) return states
    await delay(LOOK_MS)
  }
}
