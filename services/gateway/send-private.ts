import type { Response } from 'express'
import { setTimings } from './edge-headers.ts'

/** Sends a page of one visitor: kept by nobody, neither the edge nor the browser. */
export function sendPrivate(response: Response, html: string, status = 200): void {
  setTimings(response)
  response
    .status(status)
    .setHeader('Content-Type', 'text/html; charset=utf-8')
    .setHeader('Cache-Control', 'private, no-store')
    .end(Buffer.from(html))
}

/** After a form: the browser fetches `path`, and a reload repeats that and not the form. */
export function seeOther(response: Response, path: string): void {
  response.setHeader('Cache-Control', 'private, no-store').redirect(303, path)
}
