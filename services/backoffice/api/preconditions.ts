import type { Request, Response } from 'express'
import { Problem } from '../../../infra/http/problem.ts'

/** The strong validator of a revision. */
export const etag = (revision: number | string): string => `"${revision}"`

/**
 * The revision that an edit was made from, by its If-Match. 428 without one: an edit that does not say what it saw may
 * undo what a colleague did a moment ago. 412 when it is no revision of ours.
 */
export function revisionOf(request: Request): number {
  const text = ifMatch(request)
  const [, digits] = /^"(\d{1,15})"$/.exec(text) ?? []
  if (!digits)
    throw new Problem(412, 'Changed meanwhile', 'If-Match must be the ETag of the last answer, as it came.')
  return Number(digits)
}

export function ifMatch(request: Request): string {
  const text = request.get('if-match')
  if (!text)
    throw new Problem(
      428,
      'Which revision?',
      'Send the ETag of what you saw as If-Match, so that no edit is lost.',
    )
  return text
}

/** Answers with a thing and its revision. */
export function sendRevised(
  response: Response,
  revision: number | string,
  body: unknown,
  status = 200,
): void {
  response.status(status).setHeader('ETag', etag(revision)).json(body)
}
