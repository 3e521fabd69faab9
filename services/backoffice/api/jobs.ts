import { Router } from 'express'
import { z } from 'zod'
import { parse } from '../../../infra/http/parse.ts'
import { Problem } from '../../../infra/http/problem.ts'
import { readJobStatus } from '../../../infra/redis/job-status.ts'
import type { BackofficeContext } from '../context.ts'

const POLL_SECONDS = 1
const jobPath = z.object({ token: z.uuid('must be the token of a job') })

export const jobState = z.object({
  state: z.enum(['waiting', 'running', 'failed', 'complete']),
  at: z.iso.datetime().describe('When it came to this state.'),
  attempt: z.int().positive().optional(),
  error: z.string().optional(),
  retryAt: z.iso
    .datetime()
    .optional()
    .describe('When it is tried again. Without it, what failed was given up.'),
  result: z.unknown().optional().describe('What came of it, once it is complete.'),
})

/** What became of a job, for whoever holds its token; while it is not over, Retry-After says when to ask again. */
export function jobRoutes({ redis }: BackofficeContext): Router {
  const router = Router()
  router.get('/jobs/:token', async (request, response) => {
    const { token } = parse(jobPath, request.params, 'parameters')
    const status = await readJobStatus(redis, token)
    if (!status) throw new Problem(404, 'Not found', 'There is no such job, or it is over since a day.')
    const { state, retryAt } = status
    const over = state === 'complete' || (state === 'failed' && !retryAt)
    if (!over) response.setHeader('Retry-After', POLL_SECONDS)
    response.json(status)
  })
  return router
}
