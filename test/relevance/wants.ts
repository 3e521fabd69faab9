import type { ProductDocument } from '../../services/catalog/index.ts'

/** What a product has to be to count as an answer. */
export type Want = (product: ProductDocument) => boolean

export const shape =
  (...codes: string[]): Want =>
  ({ card }) =>
    codes.includes(card.shape)
export const category =
  (...codes: string[]): Want =>
  ({ cat }) =>
    codes.some(code => cat.includes(code))
export const has =
  (attribute: string, ...values: string[]): Want =>
  ({ attr }) =>
    values.some(value => attr[attribute]?.includes(value))
export const brand =
  (name: string): Want =>
  product =>
    product.brand === name
export const titled =
  (pattern: RegExp): Want =>
  ({ card }) =>
    pattern.test(card.title.en) || pattern.test(card.title.nl)
export const measures =
  (unit: string): Want =>
  product =>
    product.unit.includes(unit)
export const both =
  (...wants: Want[]): Want =>
  product =>
    wants.every(want => want(product))
export const either =
  (...wants: Want[]): Want =>
  product =>
    wants.some(want => want(product))
export const not =
  (want: Want): Want =>
  product =>
    !want(product)
