/** What the API says of a product's stock; null while nobody knows. */
export interface Stock {
  stock: number | null
  variants: { sku: string; stock: number | null }[]
}
interface Words {
  in_stock: string
  low: string[]
  sold_out: string
  unknown: string
}

/**
 * Writes the numbers into the stock lines of the page. True when a variant has sold out or come back: more of the page
 * than its line tells of that.
 */
export function showStock({ stock, variants }: Stock): boolean {
  const words: Words = JSON.parse(document.querySelector<HTMLElement>('.offer-stock')?.dataset.words ?? '{}')
  const numbers = new Map(variants.map(variant => [variant.sku, variant.stock]))
  let turned = false
  for (const line of document.querySelectorAll<HTMLElement>('.stock[data-live]')) {
    const left = stock === null ? null : (numbers.get(line.dataset.live ?? '') ?? null)
    const state = stateOf(left, words.low.length)
    const text = state === 'low' ? words.low[(left ?? 1) - 1] : words[state]
    if (text === undefined || line.textContent?.trim() === text) continue
    const name = `stock stock-${state.replace('_', '-')}`
    turned ||= (state === 'sold_out') !== line.classList.contains('stock-sold-out')
    line.className = name
    line.textContent = text
  }
  return turned
}

function stateOf(left: number | null, mostShown: number): keyof Words {
  if (left === null) return 'unknown'
  if (left <= 0) return 'sold_out'
  return left <= mostShown ? 'low' : 'in_stock'
}
