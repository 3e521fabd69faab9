/** What a page says of a product: the whole of what the updates of the load test change. */
export interface Shown {
  product: number
  /** Minor units. */
  price: number | undefined
  soldOut: boolean | undefined
}

export interface PageRead {
  /** What is wrong with it whenever it is served; undefined if nothing. */
  fault: string | undefined
  shown: Shown[]
}

const end = /<\/html>\s*$/
const language = /<html[^>]* lang="([a-zA-Z-]+)"/
const card = /<article class="card([^"]*)" data-id="(\d+)"/g
const priceNow = /<span class="price-now">(.*?)<\/p>/s
const amount = /\d[\d.,]*/

/** Minor units of the first price in a piece of a page; a struck-out one comes after it. */
function priceIn(html: string): number | undefined {
  const found = priceNow.exec(html)?.[1]?.replace(/<[^>]*>/g, '')
  const digits = found && amount.exec(found)?.[0].replace(/\D/g, '')
  return digits ? Number(digits) : undefined
}

/**
 * Reads a page as it reached the visitor, its fragments in place: is it whole and in the language of its market, and which
 * price and stock does it show of whom? `product` is the one the page is about.
 */
export function readPage(html: string, locale: string, product?: number): PageRead {
  const shown: Shown[] = []
  const cards = [...html.matchAll(card)]
  for (const [n, found] of cards.entries()) {
    const [, classes = '', id] = found
    const text = html.slice(found.index, cards[n + 1]?.index ?? html.indexOf('</article>', found.index))
    shown.push({ product: Number(id), price: priceIn(text), soldOut: classes.includes('is-out') })
  }
  const offerAt = html.indexOf('<section class="offer"')
  if (product !== undefined && offerAt >= 0) {
    const offer = html.slice(offerAt, html.indexOf('</section>', offerAt))
    const soldOut = /"availability":"[^"]*(?:SoldOut|OutOfStock)"/.test(offer)
    shown.push({ product, price: priceIn(offer), soldOut })
  }
  return { fault: faultOf(html, locale, product !== undefined && offerAt < 0), shown }
}

function faultOf(html: string, locale: string, offerMissing: boolean): string | undefined {
  if (html.includes('<esi:')) return 'an include was not carried out'
  if (!end.test(html)) return 'it ends in the middle'
  const found = language.exec(html)?.[1]
  if (found?.split('-')[0] !== locale) return `its language is ${found}, not ${locale}`
  if (!html.includes('<nav')) return 'the menu is missing'
  if (offerMissing) return 'the offer is missing'
  return undefined
}
