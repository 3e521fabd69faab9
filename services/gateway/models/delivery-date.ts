/**
 * The day on which an order placed at `now` arrives, as an ISO date: that many working days on, counted from tomorrow,
 * Sundays left out.
 */
export function deliveryDate(days: number, now: Date): string {
  const date = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()))
  for (let left = Math.max(1, days); left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1)
    if (date.getUTCDay() !== 0) left--
  }
  return date.toISOString().slice(0, 10)
}
