import type { Response } from 'express'

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
