import { between, chance } from './chance.ts'
import { onSale } from './prices.ts'

const DAY = 86_400_000
const NEW_SHARE = 0.06
const NEW_DAYS = 27
const OLDEST_DAYS = 1_000

/**
 * Dates are told in days before or after the day of seeding, since sales must run and new things be new on that day;
 * nothing else depends on it.
 */
export interface Dates {
  ageDays: number
  createdAt: Date
  sale?: { from: Date; to: Date }
}

/** When product `n` came into the shop and, if it is on sale, from when to when. `today` is a midnight. */
export function datesOf(n: number, today: Date): Dates {
  const fresh = chance(n, 'new') < NEW_SHARE
  const ageDays = fresh ? between(1, NEW_DAYS, n, 'age') : between(35, OLDEST_DAYS, n, 'age')
  const createdAt = new Date(today.getTime() - ageDays * DAY + between(0, DAY - 1, n, 'minute'))
  if (!onSale(n)) return { ageDays, createdAt }
  const from = new Date(today.getTime() - between(0, 12, n, 'sale from') * DAY)
  const to = new Date(today.getTime() + between(7, 28, n, 'sale to') * DAY)
  return { ageDays, createdAt, sale: { from, to } }
}
