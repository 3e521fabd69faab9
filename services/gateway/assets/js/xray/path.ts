import { element } from './element.ts'
import type { Block, Report } from './report.ts'
import { duration, milliseconds } from './words.ts'

interface Station {
  name: string
  /** What it did. */
  did: string
  /** Nobody went there for this answer: `did` tells of the time when it was made. */
  past: boolean
  store?: string
}

/** The way of one answer: browser → Varnish → Nginx → gateway → stores. Past a hit the way is that of back then. */
export function drawPath({ blocks, waited }: Report, tls = location.protocol === 'https:'): HTMLElement {
  const [page, ...fragments] = blocks
  if (!page) return element('div')
  const asked = blocks.filter(({ cache }) => cache === 'MISS' || cache === 'PASS')
  const past = asked.length === 0
  const told = past ? [page] : asked
  const gateway = sum(told, 'gateway')
  const stations: Station[] = [
    { name: 'Browser', did: `waited ${milliseconds(waited)}`, past: false },
    ...(tls ? [{ name: 'TLS', did: 'ended by Nginx', past: false }] : []),
    {
      name: 'Varnish',
      did: `${page.cache}${fragments.length > 0 ? ` + ${count(fragments.length, 'fragment')}` : ''}`,
      past: false,
    },
    { name: 'Nginx', did: past ? 'not asked' : 'passed on', past },
    { name: 'Gateway', did: gateway ? `rendered, ${milliseconds(gateway)} in all` : 'rendered', past },
    ...['elasticsearch', 'redis', 'memory'].flatMap(store => {
      const ms = sum(told, store)
      return ms === undefined
        ? []
        : [{ name: storeName(store), did: milliseconds(ms), past, store } satisfies Station]
    }),
  ]
  return element(
    'div',
    { class: 'way' },
    element(
      'ol',
      {},
      ...stations.map(({ name, did, past: before, store }) =>
        element(
          'li',
          { class: before ? 'past' : 'now', ...(store ? { 'data-store': store } : {}) },
          element('b', {}, name),
          element('span', {}, did),
        ),
      ),
    ),
    element(
      'p',
      { class: 'note' },
      past
        ? `This answer ended in Varnish. What lies behind it worked ${duration(page.age)} ago, when the page was made.`
        : `${list(asked.map(({ name }) => name))} had to be made for this answer.`,
    ),
  )
}

export const storeName = (store: string): string =>
  ({ elasticsearch: 'Elasticsearch', redis: 'Redis', memory: 'Process memory', gateway: 'Gateway' })[store] ??
  store

function sum(blocks: Block[], store: string): number | undefined {
  const found = blocks.flatMap(({ timings }) => timings).filter(timing => timing.store === store)
  return found.length > 0 ? found.reduce((total, { ms }) => total + ms, 0) : undefined
}

const count = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`
const list = (names: string[]) => {
  const said = new Intl.ListFormat('en').format(names.map(name => `“${name}”`))
  return said.charAt(0).toUpperCase() + said.slice(1)
}
