import type { ErrorRequestHandler, Response } from 'express'
import type { Logger } from '../telemetry/logger.ts'

/** An answer that is not a success, thrown by a handler; pages show it as a page, the API as problem+json. */
export class Problem extends Error {
  readonly status: number
  readonly detail: string
  /** Members beside the standard ones: which fields were wrong, what is left. */
  readonly extra: Record<string, unknown>

  constructor(status: number, title: string, detail: string, extra: Record<string, unknown> = {}) {
    super(title)
    this.status = status
    this.detail = detail
    this.extra = extra
  }
}

/**
 * Whatever was thrown as a problem: our own; Express's or a body parser's, which carry a status; and anything else says
 * that a part of the shop is away, with `advice` for whoever asked.
 */
export function toProblem(error: unknown, advice: string): Problem {
  if (error instanceof Problem) return error
  const { status, type, limit } = error as { status?: number; type?: string; limit?: number }
  if (type === 'entity.too.large')
    return new Problem(413, 'Too large', `The body is larger than ${Math.floor((limit ?? 0) / 1024)} kB.`)
  if (type === 'entity.parse.failed') return new Problem(400, 'Not JSON', 'The body is not valid JSON.')
  if (status && status >= 400 && status < 500)
    return new Problem(status, 'Bad request', 'The request is malformed.')
  return new Problem(503, 'Back in a moment', `A part of the shop does not answer right now. ${advice}`)
}

/** RFC 9457. `instance` is the correlation id, by which the request is found in every log. */
export function sendProblem(response: Response, problem: Problem): void {
  if (problem.status === 503) response.setHeader('Retry-After', '2')
  response
    .status(problem.status)
    .setHeader('Cache-Control', 'no-store')
    .setHeader('Content-Type', 'application/problem+json')
    .end(
      JSON.stringify({
        type: 'about:blank',
        title: problem.message,
        status: problem.status,
        detail: problem.detail,
        instance: `urn:request:${response.locals.correlationId}`,
        ...problem.extra,
      }),
    )
}

/** Answers whatever an API's handlers throw as problem+json, in the words of `problemOf`. */
export const answerProblems =
  (log: Logger, problemOf: (error: unknown) => Problem): ErrorRequestHandler =>
  (error, _request, response, next) => {
    if (response.headersSent) return next(error)
    const problem = problemOf(error)
    if (problem.status >= 500) log.error({ reason: String(error) }, 'failed')
    sendProblem(response, problem)
  }
