import { type ProductState, type Registry, sku as skuSchema, Unfit } from '../../catalog/index.ts'
import { textOfHtml } from '../body-text.ts'
import { BadCell, ean, minorUnits, shortened, wholeNumber } from './numbers.ts'
import { optionsOf, type Pair } from './options.ts'
import type { Row } from './shopify-columns.ts'
import { toPrice } from './shopify-price.ts'
import type { Read, Refusal, WishedPicture } from './wish.ts'

export interface Line {
  line: number
  row: Row
}

interface WishedVariant {
  sku: string
  options: Pair[]
  row: Row
  ean: string | undefined
  grams: number | undefined
}

/** The product that lines of one handle make; a line that is wrong is left out, unless it is the first. */
export function shopifyWish(handle: string, lines: Line[]): Read {
  const refused: Refusal[] = []
  const variants = new Map<string, WishedVariant>()
  const stock = new Map<string, number>()
  const pictures: (WishedPicture & { position: number })[] = []
  const [first] = lines
  if (!first) return { refused, rows: 0 }
  const names = [first.row.option1Name, first.row.option2Name, first.row.option3Name]
  for (const { line, row } of lines) {
    try {
      if (row.imageSrc) {
        const position = row.imagePosition
          ? wholeNumber(row.imagePosition, 'image position')
          : pictures.length + 1
        pictures.push({ line, src: row.imageSrc, alt: row.imageAlt ?? '', position })
      }
      if (!row.sku && !row.price && !row.option1Value) continue
      const variant = toVariant(row, names)
      if (variants.has(variant.sku))
        throw new BadCell(`the SKU ${variant.sku} stands in this product already`)
      variants.set(variant.sku, variant)
      if (row.quantity) stock.set(variant.sku, Math.max(0, wholeNumber(row.quantity, 'quantity')))
    } catch (error) {
      if (!(error instanceof BadCell)) throw error
      refused.push({ line, reason: error.message })
    }
  }
  if (!first.row.title)
    return { refused: [...refused, { line: first.line, reason: 'has no title' }], rows: lines.length }
  const named = 'imageSrc' in first.row
  return {
    wish: {
      line: first.line,
      handle,
      rows: lines.length,
      refused,
      skus: [...variants.keys()],
      stock,
      pictures:
        named && pictures.length > 0 ? pictures.toSorted((a, b) => a.position - b.position) : undefined,
      missingValues: registry =>
        [...variants.values()].flatMap(({ options }) => optionsOf(options, registry).missing),
      toState: (before, registry) => toState(handle, first.row, variants, before, registry),
    },
  }
}

function toVariant(row: Row, names: (string | undefined)[]): WishedVariant {
  const sku = row.sku?.replace(/^'/, '') ?? ''
  if (!sku) throw new BadCell('has no SKU')
  if (!skuSchema.safeParse(sku).success)
    throw new BadCell(`the SKU "${shortened(sku)}" is not 1 to 32 plain characters`)
  // Checked here, so that the line is named; read again where the price that is there is known.
  if (!row.price) throw new BadCell('has no price')
  minorUnits(row.price, 'price')
  for (const cell of [row.compareAt, row.poundPrice, row.poundCompareAt])
    if (cell && cell !== '0.00') minorUnits(cell, 'price')
  const values = [row.option1Value, row.option2Value, row.option3Value]
  return {
    sku,
    row,
    ean: row.barcode ? ean(row.barcode) : undefined,
    grams: row.grams ? Math.max(0, Math.round(Number(row.grams)) || 0) : undefined,
    options: values.flatMap((value, at) => {
      const name = names[at]
      // What comes in one way only has the option "Title" with the value "Default Title".
      return !value || !name || (name === 'Title' && value === 'Default Title') ? [] : [{ name, value }]
    }),
  }
}

function toState(
  handle: string,
  row: Row,
  wished: Map<string, WishedVariant>,
  before: ProductState | undefined,
  registry: Registry,
): unknown {
  const inBoth = (
    en: string | undefined,
    nl: string | undefined,
    old: { en: string; nl: string } | undefined,
  ) => {
    const english = en ?? old?.en ?? ''
    // Without a Dutch column the English text stands in, until somebody has written a Dutch one.
    return { en: english, nl: nl || (old && old.nl !== old.en ? old.nl : english) }
  }
  const variants = [...wished.values()].map(variant => {
    const old =
      before && Object.hasOwn(before.variants, variant.sku) ? before.variants[variant.sku] : undefined
    const { options } = optionsOf(variant.options, registry)
    return [
      variant.sku,
      {
        ...(old ?? {}),
        ...(variant.ean ? { ean: variant.ean } : {}),
        ...(variant.grams === undefined ? {} : { weightG: variant.grams }),
        options: variant.options.length > 0 ? options : (old?.options ?? {}),
        prices: toPrice(variant.row, old?.prices),
      },
    ]
  })
  return {
    ...(before ?? {}),
    handle,
    status: statusOf(row, before),
    category: row.type ? categoryOf(row.type, registry) : (before?.category ?? categoryOf('', registry)),
    brand: row.vendor || (before?.brand ?? ''),
    title: inBoth(row.title, row.titleNl, before?.title),
    summary: inBoth(row.summary, row.summaryNl, before?.summary),
    description: inBoth(
      row.body === undefined ? undefined : textOfHtml(row.body),
      row.bodyNl && textOfHtml(row.bodyNl),
      before?.description,
    ),
    ...(row.tags === undefined
      ? {}
      : {
          tags: row.tags
            .split(',')
            .map(tag => tag.trim())
            .filter(Boolean),
        }),
    ...(row.attributes ? { attributes: attributesOf(row.attributes) } : {}),
    ...(row.deliveryDays ? { deliveryDays: Number(row.deliveryDays) } : {}),
    variants: { ...(before?.variants ?? {}), ...Object.fromEntries(variants) },
  }
}

function statusOf({ status, published }: Row, before: ProductState | undefined): string {
  if (status === undefined && published === undefined) return before?.status ?? 'draft'
  const active = status === undefined || status === '' || status.toLowerCase() === 'active'
  return active && !['false', 'no', '0'].includes((published ?? 'true').toLowerCase()) ? 'published' : 'draft'
}

function categoryOf(type: string, { categories }: Registry): string {
  const wanted = type.toLowerCase()
  for (const [code, { names }] of categories)
    if (code === wanted || names.some(name => name.toLowerCase() === wanted)) return code
  throw new Unfit([
    { field: 'Type', message: type ? `there is no category "${shortened(type)}"` : 'names no category' },
  ])
}

function attributesOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unfit([{ field: 'Attributes', message: 'is not JSON' }])
  }
}
