import { element } from './element.ts'
import type { Block, Report } from './report.ts'
import { duration } from './words.ts'

/** Where a block stands in the page. */
const placeOf = ({ name }: Block): Element | null =>
  name === 'page' ? document.body : document.querySelector(`.slot-${name}`)
/** Pixels between a fragment and its frame, so that no letter stands under it. */
const AIR = 10

/** Which store the shop took a value from, as the gateway's models do. */
const VALUES: [store: string, letter: string, places: string][] = [
  ['elasticsearch', 'E', '.buy h1, .card-title, .about section:first-child .prose, .buy .brand'],
  ['redis', 'R', '.card .price, .offer .price, .offer-stock'],
  ['memory', 'M', '.slot-nav li:first-child > a, .crumbs li:first-child, .page-listing main h1'],
]

/** Draws a frame around each block and a mark at each value; the pointer goes through. Silent: the panel says it all. */
export function drawMarks(layer: HTMLElement, report: Report): void {
  const frames = report.blocks.flatMap(block => {
    const place = placeOf(block)
    const box = place && boxOf(place)
    if (!box) return []
    const left = block.ttl > 0 ? `${duration(block.ttl)} left` : 'past its lifetime'
    const life = block.cache === 'PASS' ? 'not stored' : `${duration(block.age)} old · ${left}`
    const label = element(
      'span',
      { class: 'label' },
      element('b', {}, block.cache),
      ` ${block.name}`,
      element('span', {}, ` · ${life}`),
    )
    const { left: x, top: y, width, height } = box
    const around =
      block.name === 'page' ? box : new DOMRect(x - AIR, y - AIR, width + 2 * AIR, height + 2 * AIR)
    return [at(element('div', { class: `frame ${block.name}`, 'data-cache': block.cache }, label), around)]
  })
  const versions = new Map(report.blocks.flatMap(({ facts }) => facts.map(fact => split(fact))))
  const cards = [...document.querySelectorAll<HTMLElement>('.card[data-id]')].flatMap(card => {
    const { id } = card.dataset
    const box = boxOf(card.querySelector('.card-picture') ?? card)
    const shown = [`p${id}`, `o${id}`].filter(fact => versions.has(fact))
    if (!box || shown.length === 0) return []
    const text = shown.map(fact => `${fact}@${versions.get(fact)}`).join(' ')
    return [at(element('div', { class: 'facts-here' }, element('span', {}, text)), box)]
  })
  const values = VALUES.flatMap(([store, letter, places]) =>
    [...document.querySelectorAll(places)].flatMap(value => {
      const box = value.checkVisibility() ? textBox(value) : undefined
      return box
        ? [at(element('div', { class: 'value', 'data-store': store }, element('i', {}, letter)), box)]
        : []
    }),
  )
  layer.replaceChildren(...frames, ...cards, ...values)
}

/** As wide as its words, where the element is as wide as the page. */
function textBox(value: Element): DOMRect | undefined {
  const range = document.createRange()
  range.selectNodeContents(value)
  const box = range.getBoundingClientRect()
  return box.width > 1 && box.height > 1 ? box : undefined
}

const split = (fact: string): [string, string] => {
  const [name = '', version = ''] = fact.split('@')
  return [name, version]
}

/** Undefined for what is not shown. */
function boxOf(place: Element): DOMRect | undefined {
  const box = place.getBoundingClientRect()
  // A slot that takes no room of its own is as large as what is in it.
  const first = place.firstElementChild
  if (box.height < 2 && first) return boxOf(first)
  return box.width > 1 && box.height > 1 && place.checkVisibility() ? box : undefined
}

function at(mark: HTMLElement, { left, top, width, height }: DOMRect): HTMLElement {
  Object.assign(mark.style, {
    left: `${left + scrollX}px`,
    top: `${top + scrollY}px`,
    width: `${width}px`,
    height: `${height}px`,
  })
  return mark
}
