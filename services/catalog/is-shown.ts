import { currencies, locales } from './markets.ts'
import type { ProductRow } from './product-rows.ts'

/** Whether the shop shows a product: it is published, and has all that a page needs of it. */
export const isShown = ({ status, texts, variants }: ProductRow): boolean =>
  status === 'published' &&
  locales.every(locale => texts[locale]) &&
  variants.length > 0 &&
  variants.every(({ prices }) => currencies.every(currency => prices[currency]))
