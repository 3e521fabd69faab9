import express, { type Request } from 'express'
import { Problem } from '../../../infra/http/problem.ts'

/** A product with a hundred variants has some 40 kB. */
const LARGEST_BODY = '1mb'

/** Reads JSON, plain or as a merge patch; anything else leaves the body unread. */
export const readJson = express.json({
  limit: LARGEST_BODY,
  strict: true,
  type: ['application/json', 'application/merge-patch+json'],
})

/** The body; 415 when it came as something else than JSON. */
export function jsonBody(request: Request): unknown {
  if (!request.is(['application/json', 'application/merge-patch+json']))
    throw new Problem(415, 'Unsupported media type', 'Send the body as application/json.')
  return request.body ?? {}
}
