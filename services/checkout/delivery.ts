import type { Country } from './countries.ts'

export const deliveryMethods = ['standard', 'express'] as const
export type DeliveryMethod = (typeof deliveryMethods)[number]

/** One way to have an order delivered: what it costs (minor units, VAT included) and when it arrives (ISO date). */
export interface Delivery {
  method: DeliveryMethod
  cost: number
  date: string
}

/** From what sum of goods standard delivery is free, what it costs below that, and what express costs always. */
export const deliveryRates = {
  EUR: { free: 7500, standard: 495, express: 995 },
  GBP: { free: 6500, standard: 450, express: 895 },
} as const

/** How much earlier than standard it arrives, in working days. */
const EXPRESS_SAVES_DAYS = 1

/**
 * The ways offered for goods worth `goods`, of which the slowest needs `days` working days. Express is offered only
 * where it is really earlier.
 */
export function deliveries(country: Country, goods: number, days: number, now: Date): Delivery[] {
  const rates = deliveryRates[country.currency]
  const needed = Math.max(1, days) + country.extraDays
  const standard: Delivery = {
    method: 'standard',
    cost: goods >= rates.free ? 0 : rates.standard,
    date: workingDaysFrom(now, needed),
  }
  if (needed - EXPRESS_SAVES_DAYS < 1) return [standard]
  return [
    standard,
    { method: 'express', cost: rates.express, date: workingDaysFrom(now, needed - EXPRESS_SAVES_DAYS) },
  ]
}

/** The day that many working days on, counted from tomorrow, Sundays left out, as an ISO date. */
export function workingDaysFrom(now: Date, days: number): string {
  const date = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()))
  for (let left = Math.max(1, days); left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1)
    if (date.getUTCDay() !== 0) left--
  }
  return date.toISOString().slice(0, 10)
}
