import { createHash } from 'node:crypto'
import type { estypes } from '@elastic/elasticsearch'

/**
 * Where a list goes on, as an opaque text: the sort values of the last product seen, and what list it belongs to, for in
 * another list it would lead anywhere.
 */
export const writeCursor = (last: estypes.SortResults, list: string): string =>
  Buffer.from(JSON.stringify([fingerprint(list, last), ...last])).toString('base64url')

/** The sort values in a cursor of this list; undefined when it is none of it. */
export function readCursor(cursor: string, list: string): estypes.SortResults | undefined {
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return undefined
  }
  if (!Array.isArray(parts) || parts.length < 2 || parts.length > 5) return undefined
  const [of, ...last] = parts as unknown[]
  const simple = last.every(value => ['number', 'string', 'boolean'].includes(typeof value))
  return simple && of === fingerprint(list, last as estypes.SortResults)
    ? (last as estypes.SortResults)
    : undefined
}

/** Of the list and the values: one that was changed by hand is no cursor, instead of a search that cannot be made. */
const fingerprint = (list: string, last: estypes.SortResults) =>
  createHash('sha256')
    .update(`${list} ${JSON.stringify(last)}`)
    .digest('base64url')
    .slice(0, 8)
