import { hitsOf, sumOf } from '../figures.ts'
import { type Histogram, quantile } from '../histogram.ts'
import { type Reason, reasons } from '../misses.ts'
import type { Result } from '../result.ts'
import { type Kind, kinds } from '../scenarios.ts'
import { type Handling, handlings, type Tally } from '../tally.ts'
import { dividedBar } from './divided-bar.ts'
import { escapeText } from './escape-text.ts'
import { legend } from './line-chart.ts'
import { spreadBar, spreadScale } from './spread-bar.ts'

const colours: Record<Handling, number> = { HIT: 1, GRACE: 2, MISS: 3, PASS: 4, EDGE: 5, NONE: 5 }
const says: Record<Handling, string> = {
  ...{ HIT: 'from the cache', GRACE: 'from the cache, past its lifetime', MISS: 'made and kept' },
  ...{ PASS: 'made for one visitor', EDGE: 'made at the edge', NONE: 'no answer' },
}
const because: Record<Reason, string> = {
  ...{ first: 'new to the cache', changed: 'what it shows changed', again: 'purged a second time' },
  ...{ found: 'search results moved', lifetime: 'its time was over', other: 'other' },
}
const ms = (value: number) => (Number.isFinite(value) ? value.toFixed(value < 10 ? 1 : 0) : '–')
const count = (value: number) => value.toLocaleString('en-GB')
const table = (head: string[], rows: string[][]) =>
  `<div class="scroll"><table><thead><tr>${head.map(cell => `<th>${cell}</th>`).join('')}</tr></thead><tbody>${rows
    .map(
      cells => `<tr>${cells.map(cell => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`)).join('')}</tr>`,
    )
    .join('')}</tbody></table></div>`
const half = (title: string, text: string, body: string) =>
  `<section class="panel"><h2>${title}</h2><p>${text}</p>${body}</section>`
const panel = (title: string, text: string, body: string) =>
  `<section class="panel wide"><h2>${title}</h2><p>${text}</p>${body}</section>`
const latency = (name: string, times: Histogram, colour: number) => [
  name,
  count(times.count),
  ...[0.5, 0.95, 0.99].map(share => ms(quantile(times, share))),
  ms(times.max),
  `<td class="barcell">${spreadBar(times, colour)}</td>`,
]
const quantiles = ['requests', 'p50', 'p95', 'p99', 'max', spreadScale()]

/** What happened by kind: how it was made, how long it took, and what went wrong. */
export function tables({ tally, fragments, misses, counters, capacity, asked }: Result): string {
  const handled = handlings.flatMap(name => {
    const times = tally.byHandling[name]
    return times ? [latency(`<span title="${says[name]}">${name}</span>`, times, colours[name])] : []
  })
  const routes = Object.entries(tally.byKind).map(([kind, times]) => latency(kind, times, 2))
  const hits = kindsWithPages(tally).map(kind => hitRow(kind, tally.pages[kind]))
  const parts = Object.entries(fragments).map(([name, made]) =>
    hitRow(`fragment ${escapeText(name)}`, {
      ...{ HIT: made.hit ?? 0, MISS: made.miss ?? 0, PASS: made.pass ?? 0 },
      ...{ GRACE: 0, EDGE: made.synth ?? 0, NONE: 0 },
    }),
  )
  const served = sum(kindsWithPages(tally).map(kind => sumOf(tally.pages[kind])))
  const missing = kinds.filter(kind => reasons.some(reason => misses[reason][kind]))
  const reasonRows = reasons.flatMap(reason => {
    const all = sum(Object.values(misses[reason]))
    if (all === 0) return []
    const many = missing.map(kind => count(misses[reason][kind] ?? 0))
    return [[because[reason], count(all), `${((all / served) * 100).toFixed(1)} %`, ...many]]
  })
  const key = legend(handlings.slice(0, 4).map(name => ({ name, colour: colours[name] })))
  const failures = Object.entries(tally.failedSamples).map(([what, many]) => `${many} × ${what}`)
  const trouble = [...tally.wrongSamples, ...failures]
  return [
    panel(
      'Latency by how it was made',
      'Milliseconds, by the edge’s own word. The bar holds nine of ten, the mark is the median, the thin line ends at p99.',
      table(['', ...quantiles], handled),
    ),
    panel(
      'Latency by route',
      'Milliseconds; a purchase is several requests.',
      table(['', ...quantiles], routes),
    ),
    half(
      'Hits by route and fragment',
      'Fragments stand inside pages and are kept on their own.',
      `${table(['', 'served', 'hits', ''], [...hits, ...parts])}${key}`,
    ),
    half(
      'What reached the origin',
      'Varnish’s own counters over the run.',
      counters
        ? table(
            ['', ''],
            [
              ['requests of visitors', count(tally.requests)],
              ['requests to the origin, fragments too', count(counters.backend_req)],
              ['found in the cache', count(counters.cache_hit)],
              ['not found', count(counters.cache_miss)],
              ['thrown out for want of room', count(counters.n_lru_nuked)],
              ['pages made again after updates', count(tally.remade)],
            ],
          )
        : '<p>They cannot be read from here.</p>',
    ),
    ...(capacity
      ? [
          panel(
            'What the machine can do',
            `Tried before the run, which is at half of it: ${asked.rate} steps a second. Kept up with: at most one in a thousand failed, and nineteen of twenty had their answer within a second.`,
            table(
              ['steps a second', 'p95', 'failed, not sent', ''],
              capacity.stages.map(({ rate, p95, failed, unsent, kept }) => [
                count(rate),
                `${ms(p95)} ms`,
                count(failed + unsent),
                kept ? 'kept up' : 'did not keep up',
              ]),
            ),
          ),
        ]
      : []),
    panel(
      'Why pages had to be made',
      'An exact cache of endless size, too, makes those that are new to it, and those of which something changed.',
      table(['', 'pages', 'of all', ...missing], reasonRows),
    ),
    ...(trouble.length > 0
      ? [
          `<section class="panel wide"><h2>What went wrong</h2><p>The first of each.</p><pre>${escapeText(trouble.join('\n'))}</pre></section>`,
        ]
      : []),
  ].join('')
}

const sum = (counts: number[]): number => counts.reduce((all, one) => all + one, 0)
const kindsWithPages = ({ pages }: Tally): Kind[] => kinds.filter(kind => sumOf(pages[kind]) > 0)

function hitRow(name: string, counts: Record<Handling, number>): string[] {
  const all = sumOf(counts)
  const bar = dividedBar(handlings.map(one => ({ name: one, colour: colours[one], count: counts[one] })))
  const share = all > 0 ? `${((hitsOf(counts) / all) * 100).toFixed(1)} %` : '–'
  return [name, count(all), share, `<td class="barcell">${bar}</td>`]
}
