import { stringify } from 'csv-stringify/sync'
import { askedAt, BLANK, type ProductState, type Registry } from '../../catalog/index.ts'
import { htmlOfText } from '../body-text.ts'
import { guardCell } from '../formula.ts'
import { type Column, columns, type Row } from '../import/shopify-columns.ts'
import type { ExportedProduct } from './products-to-export.ts'

/** Columns that Shopify's importer wants to see and that say the same of every variant here. */
const FIXED = {
  'Variant Inventory Tracker': 'shopify',
  'Variant Inventory Policy': 'deny',
  'Variant Fulfillment Service': 'manual',
  'Variant Requires Shipping': 'TRUE',
  'Variant Taxable': 'TRUE',
}
const known = Object.keys(columns) as Column[]
const names = [...known.map(column => columns[column][0]), ...Object.keys(FIXED)]

export const shopifyHeader = (): string => stringify([names])

/** The lines of a product as Shopify's files have them: a line a variant, then lines for further pictures. */
export function toShopify(product: ExportedProduct, origin: string, now = new Date()): string {
  const { state } = product
  const variants = Object.keys(state.variants)
  const pictures = picturesOf(product, origin)
  const rows = Array.from({ length: Math.max(variants.length, pictures.length) }, (_, at): Row => {
    const [sku, picture] = [variants[at], pictures[at]]
    return {
      handle: state.handle,
      ...(at === 0 ? productCells(product) : {}),
      ...(sku === undefined ? {} : variantCells(product, sku, at === 0, now)),
      ...(picture ? { imageSrc: picture.src, imageAlt: picture.alt, imagePosition: String(at + 1) } : {}),
    }
  })
  return stringify(
    rows.map(row => [
      ...known.map(column => guardCell(row[column] ?? '')),
      ...Object.values(FIXED).map(value => (row.sku ? value : '')),
    ]),
  )
}

function productCells({ state, registry }: ExportedProduct): Row {
  const category = registry.categories.get(state.category)
  return {
    title: state.title.en,
    body: htmlOfText(state.description.en),
    vendor: state.brand,
    type: category ? unambiguous(state.category, category.names[0] ?? '', registry) : state.category,
    tags: state.tags.join(', '),
    published: state.status === 'published' ? 'TRUE' : 'FALSE',
    status: state.status === 'published' ? 'active' : 'draft',
    titleNl: state.title.nl,
    bodyNl: htmlOfText(state.description.nl),
    summary: state.summary.en,
    summaryNl: state.summary.nl,
    attributes: JSON.stringify(state.attributes),
    deliveryDays: String(state.deliveryDays),
  }
}

/** A category's name, unless another one has it too. */
const unambiguous = (code: string, name: string, { categories }: Registry): string =>
  [...categories].some(([other, { names }]) => other !== code && names.includes(name)) ? code : name

function variantCells(
  { state, stock, registry }: ExportedProduct,
  sku: string,
  first: boolean,
  now: Date,
): Row {
  const { options, weightG, ean, prices } = state.variants[sku] as ProductState['variants'][string]
  const axes = Object.keys(Object.values(state.variants)[0]?.options ?? {})
  const [one, two] = axes.map(code => ({
    name: registry.attributes.get(code)?.name.en ?? code,
    value: nameOf(code, options[code] ?? '', registry),
  }))
  const single = axes.length === 0 ? { name: 'Title', value: 'Default Title' } : one
  return {
    sku,
    barcode: ean ?? '',
    grams: String(weightG),
    quantity: String(stock.get(sku) ?? 0),
    ...priced(prices.EUR, 'price', 'compareAt', now),
    ...priced(prices.GBP, 'poundPrice', 'poundCompareAt', now),
    option1Value: single?.value ?? '',
    option2Value: two?.value ?? '',
    ...(first ? { option1Name: single?.name ?? '', option2Name: two?.name ?? '' } : {}),
  }
}

/** A value's English name; its code where two values share the name. */
function nameOf(attribute: string, code: string, { attributes }: Registry): string {
  const values = Object.entries(attributes.get(attribute)?.values ?? {})
  const name = values.find(([value]) => value === code)?.[1].name.en ?? code
  const same = values.filter(
    ([value, { name: other }]) => value === name || Object.values(other).includes(name),
  )
  return same.length > 1 ? code : name
}

/** What is asked now; a sale is a higher price to compare with. The file has no place for when it begins or ends. */
function priced(
  price: ProductState['variants'][string]['prices']['EUR'],
  column: Column,
  compare: Column,
  now: Date,
): Row {
  const asked = askedAt(price, now)
  return { [column]: decimal(asked), ...(asked < price.amount ? { [compare]: decimal(price.amount) } : {}) }
}

const decimal = (minor: number): string => (minor / 100).toFixed(2)

/** Own pictures by where they came from or where the shop shows them, else the master's views. */
function picturesOf({ state, registry }: ExportedProduct, origin: string): { src: string; alt: string }[] {
  const tint = registry.categories.get(state.category)?.tint.slice(1) ?? ''
  const at = (shape: string, angle: string) => `${origin}/media/${shape}/${angle}-none-${tint}-1280.webp`
  if (state.pictures.length > 0)
    return state.pictures.map(({ id, alt, source }) => ({ src: source ?? at(id, 'front'), alt }))
  if (state.shape === BLANK) return []
  return state.angles.map(angle => ({ src: at(state.shape, angle), alt: '' }))
}
