import type { ExportedProduct } from './products-to-export.ts'

/** A line of our own format, as `npm run import` reads it (import/read-jsonl.ts). */
export function toJsonl({ state, stock }: ExportedProduct): string {
  const variants = Object.entries(state.variants).map(([sku, variant]) => [
    sku,
    { ...variant, stock: stock.get(sku) },
  ])
  return `${JSON.stringify({ ...state, variants: Object.fromEntries(variants) })}\n`
}
