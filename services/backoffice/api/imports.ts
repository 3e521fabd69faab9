import { randomUUID } from 'node:crypto'
import { type Request, Router } from 'express'
import { z } from 'zod'
import { parse } from '../../../infra/http/parse.ts'
import { Problem } from '../../../infra/http/problem.ts'
import { inTransaction } from '../../../infra/mysql/client.ts'
import { writeOutbox } from '../../../infra/mysql/outbox.ts'
import { writeJobStatus } from '../../../infra/redis/job-status.ts'
import type { BackofficeContext } from '../context.ts'
import { dropList, keepList, MOST_LIST_BYTES, TooLong } from '../import/lists.ts'

export const importParameters = z.strictObject({
  dryRun: z.enum(['true', 'false']).default('false').describe('Tells what would be, and writes nothing.'),
})

/** A list of products that is uploaded; a worker takes it in, as `npm run import` does, and its token tells how far that is. */
export function importRoutes({ config, mysql, redis }: BackofficeContext): Router {
  const router = Router()
  router.post('/imports', async (request, response) => {
    const { dryRun } = parse(importParameters, request.query, 'parameters')
    const format = formatOf(request)
    const token = randomUUID()
    await keep(token, request)
    try {
      // First the state: once the message is written, the worker may be faster than this line.
      await writeJobStatus(redis, token, { state: 'waiting' })
      const asked = { file: token, format, dryRun: dryRun === 'true' }
      await inTransaction(mysql, sql =>
        writeOutbox(sql, 'import.asked', asked, response.locals.correlationId, { id: token }),
      )
    } catch (error) {
      await dropList(config.mediaDir, token)
      throw error
    }
    response.status(202).setHeader('Location', `/api/jobs/${token}`).json({ token })
  })

  async function keep(token: string, request: Request): Promise<void> {
    const bytes = await keepList(config.mediaDir, token, request).catch(error => {
      if (!(error instanceof TooLong)) throw error
      throw new Problem(413, 'Too large', `A list may have at most ${MOST_LIST_BYTES / 1024 ** 2} MB.`)
    })
    if (bytes > 0) return
    await dropList(config.mediaDir, token)
    throw new Problem(400, 'No list', 'The body is empty.')
  }
  return router
}

function formatOf(request: Request): 'shopify' | 'jsonl' {
  if (request.is('text/csv')) return 'shopify'
  if (request.is(['application/jsonl', 'application/x-ndjson'])) return 'jsonl'
  throw new Problem(
    415,
    'Unsupported media type',
    'Send the list that Shopify exports as text/csv, or JSON Lines as application/jsonl.',
  )
}
