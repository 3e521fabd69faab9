import { markets as facts } from '../../catalog/index.ts'
import type { Currency, Locale, Market } from './models.ts'

/** A market as a page speaks of it: the catalogue's facts, and its own names for its language and money. */
export interface MarketFacts {
  locale: Locale
  /** For `lang`: British English has a voice of its own in screen readers. */
  lang: string
  hreflang: string
  currency: Currency
  country: string
  intl: string
  label: string
  sign: string
}

export const markets: Readonly<Record<Market, MarketFacts>> = {
  en: { ...facts.en, label: 'English', sign: '€' },
  nl: { ...facts.nl, label: 'Nederlands', sign: '€' },
  'en-gb': { ...facts['en-gb'], label: 'English', sign: '£' },
}

/** The market a search engine's unknown visitor is sent to. */
export const defaultMarket: Market = 'en'
