import type { RequestHandler, Response } from 'express'
import { isCanonical } from '../../catalog/index.ts'
import { UNPURGEABLE } from '../edge-headers.ts'
import type { Parameters } from '../models/parameters.ts'

/** Leads to the canonical address when the one that was asked for is another one; true when it did. */
export function redirectToCanonical(response: Response, { raw, cut }: Parameters, address: string): boolean {
  if (!cut && isCanonical(raw, address.split('?')[1] ?? '')) return false
  response
    .setHeader('Edge-Control', UNPURGEABLE)
    .setHeader('Cache-Control', 'max-age=0, must-revalidate')
    .redirect(301, address)
  return true
}

/** Leads somewhere else, for everybody alike; the edge keeps it, so that it works without a gateway too. */
export const leadTo =
  (address: string): RequestHandler =>
  (_request, response) =>
    response.setHeader('Edge-Control', UNPURGEABLE).redirect(302, address)
