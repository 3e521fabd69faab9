/** The closed set of markets; the first segment of every page's path. Nothing else chooses language or currency. */
export const markets = {
  en: { locale: 'en', lang: 'en', hreflang: 'en-NL', currency: 'EUR', country: 'NL', intl: 'en-IE' },
  nl: { locale: 'nl', lang: 'nl', hreflang: 'nl-NL', currency: 'EUR', country: 'NL', intl: 'nl-NL' },
  'en-gb': { locale: 'en', lang: 'en-GB', hreflang: 'en-GB', currency: 'GBP', country: 'GB', intl: 'en-GB' },
} as const

export type Market = keyof typeof markets
export type Locale = (typeof markets)[Market]['locale']
export type Currency = (typeof markets)[Market]['currency']
export const locales = ['en', 'nl'] as const satisfies Locale[]
export const currencies = ['EUR', 'GBP'] as const satisfies Currency[]
export const isMarket = (text: string): text is Market => Object.hasOwn(markets, text)
