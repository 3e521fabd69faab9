import { element } from './element.ts'
import { storeName } from './path.ts'
import type { Block } from './report.ts'
import { factMeaning, life, meaning, milliseconds } from './words.ts'

const SHOWN_FACTS = 12

/** One block of the page: its state, its life, what it was made from and by whom. */
export function blockRow(block: Block): HTMLElement {
  const { name, url, cache, status } = block
  return element(
    'article',
    { class: 'block', 'data-cache': cache },
    element('h3', {}, element('span', { class: 'state' }, cache), ` ${name}`),
    element('p', { class: 'life' }, life(block)),
    element('p', { class: 'means' }, status === 200 ? (meaning[cache] ?? '') : `Answered ${status}.`),
    element('code', { class: 'url' }, url),
    timings(block),
    facts(block),
  )
}

/** What each store took, as bars on the length of the whole. They overlap: some were asked at the same time. */
function timings({ timings: all }: Block): HTMLElement | undefined {
  const whole = all.find(({ store }) => store === 'gateway')?.ms
  if (whole === undefined) return undefined
  return element(
    'ul',
    { class: 'timings', 'aria-label': 'When it was made' },
    ...all.map(({ store, what, ms }) => {
      const bar = element('i', { 'aria-hidden': 'true' })
      bar.style.width = `${Math.max(1, Math.min(100, (ms / whole) * 100))}%`
      return element(
        'li',
        { 'data-store': store },
        element('span', {}, storeName(store), what ? ` · ${what}` : ' · in all'),
        element('b', {}, milliseconds(ms)),
        bar,
      )
    }),
  )
}

function facts({ facts: all }: Block): HTMLElement | undefined {
  if (all.length === 0) return undefined
  const chip = (fact: string) => {
    const [name = '', version = ''] = fact.split('@')
    return element('li', { title: factMeaning(fact) }, name, element('small', {}, `@${version}`))
  }
  const first = element('ul', { class: 'facts' }, ...all.slice(0, SHOWN_FACTS).map(chip))
  const rest = all.slice(SHOWN_FACTS)
  return element(
    'div',
    {},
    element('h4', {}, `Made from ${all.length} ${all.length === 1 ? 'fact' : 'facts'}`),
    first,
    rest.length > 0 &&
      element(
        'details',
        {},
        element('summary', {}, `${rest.length} more`),
        element('ul', { class: 'facts' }, ...rest.map(chip)),
      ),
  )
}
