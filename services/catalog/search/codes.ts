import { cardFields } from '../card-field.ts'
import type { SearchBody } from './multi-search.ts'

const CODE = /^(?=.*\d)[a-z0-9][a-z0-9-]{3,31}$/i

/** Searches for the product with this SKU or EAN; undefined when the text cannot be one. An EAN may have spaces. */
export function codeSearch(text: string): SearchBody | undefined {
  const code = /^[\d ]+$/.test(text) ? text.replaceAll(' ', '') : text
  if (!CODE.test(code)) return undefined
  return {
    query: { bool: { filter: [{ term: { deleted: false } }, { term: { code } }] } },
    size: 2,
    track_total_hits: false,
    ...cardFields,
  }
}
