import { type MarketFacts, markets } from './markets.ts'
import type { Currency, Market, PriceModel } from './models.ts'
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
  /** From what amount delivery is free, and what it costs below that. */
  freeDeliveryFrom: PriceModel
  deliveryCost: PriceModel
}

const delivery: Record<Currency, { free: number; cost: number }> = {
  EUR: { free: 7500, cost: 495 },
  GBP: { free: 6500, cost: 450 },
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
    fullDate: isoDate => full.format(new Date(isoDate)),
    freeDeliveryFrom: { amount: delivery[currency].free, currency },
    deliveryCost: { amount: delivery[currency].cost, currency },
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
