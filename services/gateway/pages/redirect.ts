import type { Response } from 'express'
import { isCanonical } from '../../catalog/index.ts'
import type { Parameters } from '../models/parameters.ts'

/** A redirect says the same for everybody and for long, but the edge has no way to forget one. */
const KEPT_SECONDS = 60

/** Leads to the canonical address when the one that was asked for is another one; true when it did. */
export function redirectToCanonical(response: Response, { raw, cut }: Parameters, address: string): boolean {
  if (!cut && isCanonical(raw, address.split('?')[1] ?? '')) return false
  response
    .setHeader('Edge-Control', `max-age=${KEPT_SECONDS}, grace=0`)
    .setHeader('Cache-Control', 'max-age=0, must-revalidate')
    .redirect(301, address)
  return true
}
