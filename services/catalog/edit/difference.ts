import { isDeepStrictEqual } from 'node:util'
import type { ProductState, VariantState } from './product-state.ts'

/** Where two states of a product differ, by the tables that hold it. */
export interface Difference {
  /** Columns of the row itself. */
  row: boolean
  /** Languages whose texts differ. */
  texts: ('en' | 'nl')[]
  pictures: boolean
  added: string[]
  removed: string[]
  /** SKUs whose place, EAN, options or weight differ. */
  variants: string[]
  prices: { sku: string; currency: 'EUR' | 'GBP' }[]
  /** What pages show of it: the facts p and o, and the membership of its category. */
  shown: { text: boolean; offer: boolean; membership: boolean }
}

/** Undefined when nothing differs. */
export function differenceOf(before: ProductState | undefined, after: ProductState): Difference | undefined {
  const same = (pick: (state: ProductState) => unknown) =>
    before !== undefined && isDeepStrictEqual(pick(before), pick(after))
  const skus = Object.keys(after.variants)
  const kept = (sku: string): VariantState | undefined =>
    before && Object.hasOwn(before.variants, sku) ? before.variants[sku] : undefined
  const added = skus.filter(sku => !kept(sku))
  const removed = Object.keys(before?.variants ?? {}).filter(sku => !Object.hasOwn(after.variants, sku))
  const variants = skus.filter(sku => {
    const old = kept(sku)
    return old && !isDeepStrictEqual({ ...old, prices: 0 }, { ...after.variants[sku], prices: 0 })
  })
  const prices = skus.flatMap(sku =>
    (['EUR', 'GBP'] as const)
      .filter(
        currency => !isDeepStrictEqual(kept(sku)?.prices[currency], after.variants[sku]?.prices[currency]),
      )
      .map(currency => ({ sku, currency })),
  )
  const texts = (['en', 'nl'] as const).filter(
    locale =>
      !same(({ title, summary, description }) => [title[locale], summary[locale], description[locale]]),
  )
  const offered = !same(({ deliveryDays }) => deliveryDays)
  const status = !same(state => state.status)
  const text = !same(({ handle, category, brand, attributes, shape, angles }) => [
    [handle, category, brand, shape],
    attributes,
    angles,
  ])
  const tags = !same(state => state.tags)
  const pictures = !same(state => state.pictures)
  const sold = added.length + removed.length + variants.length > 0
  if (!offered && !status && !text && !tags && !pictures && !sold && texts.length + prices.length === 0)
    return undefined
  return {
    row: offered || status || text || tags,
    texts,
    pictures,
    added,
    removed,
    variants,
    prices,
    shown: {
      text: status || text || pictures || sold || texts.length > 0,
      offer: status || offered || sold || prices.length > 0,
      membership:
        (status || !same(({ category, attributes }) => [category, attributes]) || sold) &&
        (after.status === 'published' || before?.status === 'published'),
    },
  }
}
