import { blockRow } from './block-row.ts'
import { element } from './element.ts'
import { drawPath } from './path.ts'
import type { Report } from './report.ts'

interface Wishes {
  again(): void
  follow(on: boolean): void
  close(): void
}

/** The panel at the edge of the shop. It is not modal: the shop can be used beside it. */
export function createPanel(wishes: Wishes): {
  element: HTMLElement
  show(report: Report): void
  focus(): void
} {
  const heading = element('h2', { tabindex: '-1', id: 'title' }, 'X-ray')
  const again = element('button', { type: 'button', class: 'primary' }, 'Look again')
  again.addEventListener('click', wishes.again)
  const close = element('button', { type: 'button' }, 'Close ', element('kbd', {}, 'x'))
  close.addEventListener('click', wishes.close)
  const content = element('div', { class: 'content', role: 'region', tabindex: '0', 'aria-label': 'Report' })
  const status = element('p', { class: 'status', role: 'status' })
  const panel = element(
    'section',
    { class: 'panel', 'aria-labelledby': 'title', lang: 'en', 'data-testid': 'xray' },
    element(
      'header',
      {},
      element('div', {}, heading, element('p', { class: 'lead' }, 'Where this page came from, just now')),
      close,
    ),
    content,
    element(
      'footer',
      {},
      again,
      choice('Follow', 'looks again every second', on => wishes.follow(on)),
      choice('Key x', 'opens the X-ray', keepKey, !localStorage.getItem('xray-key-off')),
    ),
    status,
  )
  return {
    element: panel,
    focus: () => heading.focus(),
    show(report) {
      const open = [...content.querySelectorAll('details')].map(details => details.open)
      const { scrollTop } = content
      content.replaceChildren(
        drawPath(report),
        element('div', { class: 'pieces' }, ...report.blocks.map(blockRow), key(report.requestId)),
      )
      content.querySelectorAll('details').forEach((details, n) => {
        details.open = open[n] ?? false
      })
      content.scrollTop = scrollTop
      const said = report.blocks.map(({ name, cache }) => `${name} ${cache}`).join(', ')
      if (status.textContent !== said) status.textContent = said
    },
  }
}

const keepKey = (on: boolean) =>
  on ? localStorage.removeItem('xray-key-off') : localStorage.setItem('xray-key-off', 'yes')

function choice(name: string, hint: string, change: (on: boolean) => void, on = false): HTMLElement {
  const box = element('input', { type: 'checkbox' }) as HTMLInputElement
  box.checked = on
  box.addEventListener('change', () => change(box.checked))
  return element('label', { title: hint }, box, name)
}

const LEGEND = [
  ['elasticsearch', 'E', 'Elasticsearch', 'names, texts, what a search finds'],
  ['redis', 'R', 'Redis', 'prices, sales and stock of this moment'],
  ['memory', 'M', 'Process memory', 'the menu, read anew every half second'],
] as const

/** What the marks mean, and the name of this look in the logs. */
const key = (requestId: string) =>
  element(
    'aside',
    { 'aria-label': 'Key' },
    element('h3', {}, 'Where values come from'),
    legend(),
    element('p', { class: 'id' }, 'Every part writes this look down as ', element('code', {}, requestId)),
  )

const legend = () =>
  element(
    'ul',
    { class: 'legend' },
    ...LEGEND.map(([store, letter, name, what]) =>
      element(
        'li',
        { 'data-store': store },
        element('i', { 'aria-hidden': 'true' }, letter),
        element('b', {}, name),
        element('span', {}, what),
      ),
    ),
  )
