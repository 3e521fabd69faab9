/** "Only n left" is said up to this number; above it a page shows no number, so most movements leave pages alone. */
export const MOST_LEFT_SHOWN = 5

export type ShownStock =
  | { state: 'in_stock' }
  | { state: 'low'; left: number }
  | { state: 'sold_out' }
  | { state: 'unknown' }

/** What a page shows of a number; `null` is stock that is not known (Redis away or rebuilding). */
export function shownStock(available: number | null): ShownStock {
  if (available === null) return { state: 'unknown' }
  if (available <= 0) return { state: 'sold_out' }
  return available <= MOST_LEFT_SHOWN ? { state: 'low', left: available } : { state: 'in_stock' }
}
