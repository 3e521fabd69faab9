import type { ErrorRequestHandler } from 'express'
import { Problem, sendProblem } from '../../infra/http/problem.ts'
import { Conflict, Deleted, NotThere, Stale, Unfit } from '../catalog/index.ts'
import { NoPicture } from '../pictures/originals.ts'
import type { BackofficeContext } from './context.ts'

/** Answers whatever was thrown as problem+json. */
export const problems =
  ({ log }: BackofficeContext): ErrorRequestHandler =>
  (error, _request, response, next) => {
    if (response.headersSent) return next(error)
    const problem = toProblem(error)
    if (problem.status >= 500) log.error({ reason: String(error) }, 'failed')
    sendProblem(response, problem)
  }

/** What the catalogue refused, in HTTP's words. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof Unfit)
    return new Problem(422, 'It does not fit', error.message, { errors: error.errors })
  if (error instanceof Conflict) return new Problem(409, 'Conflict', error.message)
  if (error instanceof Stale)
    return new Problem(412, 'Changed meanwhile', `${error.message} Read it again and repeat the edit.`, {
      revision: error.revision,
    })
  if (error instanceof NotThere) return new Problem(404, 'Not found', error.message)
  if (error instanceof Deleted) return new Problem(410, 'Gone', error.message)
  if (error instanceof NoPicture) return new Problem(422, 'Not a picture', error.message)
  const { status, type, limit } = error as { status?: number; type?: string; limit?: number }
  if (type === 'entity.too.large')
    return new Problem(413, 'Too large', `The body is larger than the ${limit} bytes allowed.`)
  if (type === 'entity.parse.failed') return new Problem(400, 'Not JSON', 'The body is not valid JSON.')
  if (status && status >= 400 && status < 500)
    return new Problem(status, 'Bad request', 'The request is malformed.')
  return new Problem(
    503,
    'Back in a moment',
    'A part of the shop does not answer right now. Nothing was changed.',
  )
}
