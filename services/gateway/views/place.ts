import { deliveryRates } from '../../checkout/index.ts'
import { type MarketFacts, markets } from './markets.ts'
import type { Market, PriceModel } from './models.ts'
import { en, type Words } from './words/en.ts'
import { nl } from './words/nl.ts'

/** Where a page is shown: its market's words and the way it writes money, numbers and dates. */
export interface Place extends MarketFacts {
  market: Market
  words: Words
  money(price: Pick<PriceModel, 'amount' | 'currency'>): string
  /** Without cents, for scales and labels. */
  roundMoney(price: Pick<PriceModel, 'amount' | 'currency'>): string
  number(value: number): string
  oneDecimal(value: number): string
  day(isoDate: string): string
  fullDate(isoDate: string): string
  /** To the second, in the market's own time. */
  clock(ms: number): string
  /** From what amount delivery is free, and what it costs below that. */
  freeDeliveryFrom: PriceModel
  deliveryCost: PriceModel
}

const dateLocales = { en: 'en-GB', nl: 'nl-NL' }

// Making a formatter costs far more than using it: one set a market, for the life of the process.
function makePlace(market: Market): Place {
  const facts = markets[market]
  const { intl, currency } = facts
  const dates = dateLocales[facts.locale]
  const money = new Intl.NumberFormat(intl, { style: 'currency', currency })
  const round = new Intl.NumberFormat(intl, { style: 'currency', currency, maximumFractionDigits: 0 })
  const number = new Intl.NumberFormat(intl)
  const decimal = new Intl.NumberFormat(intl, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const day = new Intl.DateTimeFormat(dates, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  const clock = new Intl.DateTimeFormat(dates, {
    timeStyle: 'medium',
    timeZone: facts.country === 'GB' ? 'Europe/London' : 'Europe/Amsterdam',
  })
  const full = new Intl.DateTimeFormat(dates, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    ...facts,
    market,
    words: facts.locale === 'nl' ? nl : en,
    money: price => money.format(price.amount / 100),
    roundMoney: price => round.format(price.amount / 100),
    number: value => number.format(value),
    oneDecimal: value => decimal.format(value),
    day: isoDate => capital(day.format(new Date(isoDate))),
    clock: ms => clock.format(ms),
    fullDate: isoDate => full.format(new Date(isoDate)),
    freeDeliveryFrom: { amount: deliveryRates[currency].free, currency },
    deliveryCost: { amount: deliveryRates[currency].standard, currency },
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const places = new Map<Market, Place>()

/** The place of a market, made once. */
export function placeOf(market: Market): Place {
  let place = places.get(market)
  if (place === undefined) {
    place = makePlace(market)
    places.set(market, place)
  }
  return place
}
