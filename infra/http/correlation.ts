import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { correlationId } from '../telemetry/correlation-id.ts'
import type { Logger } from '../telemetry/logger.ts'
import { withTimings } from '../telemetry/timings.ts'

/** What names a cart or an order opens it to whoever knows it: of that only the beginning is written down. */
const NAME = /(\/(?:carts|orders|tickets)\/[\w-]{6})[\w-]{37}/
const ACCEPTED = /^[A-Za-z0-9._-]{8,64}$/

/**
 * Takes the id that Varnish gave the request (or makes one), answers with it, gives it to all that the
 * request causes, times what they ask of the stores, and writes one log line a request.
 */
export const correlation =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const given = request.get('x-request-id') ?? ''
    const id = ACCEPTED.test(given) ? given : randomUUID()
    response.locals.correlationId = id
    response.setHeader('X-Request-Id', id)
    const began = performance.now()
    response.once('close', () => {
      const ms = Math.round((performance.now() - began) * 10) / 10
      const url = request.originalUrl.replace(NAME, '$1…')
      const line = { method: request.method, url, status: response.statusCode, ms }
      correlationId.run(id, () =>
        response.statusCode >= 500 ? log.error(line, 'request') : log.debug(line, 'request'),
      )
    })
    correlationId.run(id, () => withTimings(next))
  }
