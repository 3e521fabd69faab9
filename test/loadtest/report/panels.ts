import { quantile } from '../histogram.ts'
import type { Result } from '../result.ts'
import { FRESHNESS_STEP_MS } from '../tally.ts'
import { lineChart } from './line-chart.ts'

const percent = (value: number) => `${Math.round(value * 100)} %`
const ms = (value: number) =>
  value < 1000 ? `${Number(value.toFixed(value < 10 ? 1 : 0))} ms` : `${Number((value / 1000).toFixed(1))} s`
const whole = (value: number) => String(Number(value.toFixed(1)))
const panel = (title: string, text: string, chart: string, wide = false) =>
  `<section class="panel${wide ? ' wide' : ''}"><h2>${title}</h2><p>${text}</p>${chart}</section>`

/** What happened over time. */
export function panels({ tally, asked, edge }: Result): string {
  // Steps that were due in the last second may have been cut off with it.
  const seconds = tally.seconds.slice(0, asked.seconds)
  const until = { value: seconds.length, unit: 's' }
  const rates = seconds.map(({ hits, pages }) => (pages > 0 ? hits / pages : undefined))
  const lowest = Math.min(0.9, ...rates.filter(rate => rate !== undefined))
  const least = Math.floor(lowest * 5) / 5
  const freshness = tally.freshness.map(({ looks, old }) => (looks > 0 ? 1 - old / looks : undefined))
  const line = (name: string, colour: number, values: (number | undefined)[]) => ({ name, colour, values })
  const latency = (share: number) => seconds.map(second => quantile(second.latency, share))
  return [
    panel(
      'Hit rate',
      'Of the public pages of each second, those that came from the cache. Dotted: nine of ten.',
      lineChart({
        title: 'Hit rate over time',
        lines: [line('hit rate', 1, rates)],
        ...{ until, most: 1, least, write: percent, goal: 0.9 },
      }),
      true,
    ),
    panel(
      'Latency',
      'Of all requests that were due in each second, from when they were due.',
      lineChart({
        title: 'Latency over time',
        lines: [line('p50', 2, latency(0.5)), line('p99', 3, latency(0.99))],
        ...{ until, write: ms },
      }),
    ),
    panel(
      'What went through',
      'A second: requests, orders and the owner’s updates of price and stock.',
      lineChart({
        title: 'Requests, orders and updates a second',
        lines: [
          line(
            'requests',
            2,
            seconds.map(({ requests }) => requests),
          ),
          line(
            'updates',
            4,
            seconds.map(({ updates }) => updates),
          ),
          line(
            'orders',
            1,
            seconds.map(({ orders }) => orders),
          ),
        ],
        ...{ until, write: whole },
      }),
    ),
    ...(edge.length > 1
      ? [
          panel(
            'Offload',
            'Requests a second: what visitors asked of the edge, and what Varnish says that it asked of the shop behind it, fragments too.',
            lineChart({
              title: 'Requests of visitors and requests to the origin',
              lines: [
                line(
                  'asked of the edge',
                  1,
                  seconds.map(({ requests }) => requests),
                ),
                line(
                  'asked of the origin',
                  3,
                  edge.map(({ backend_req }) => backend_req),
                ),
              ],
              until: { value: edge.length, unit: 's' },
              write: whole,
            }),
          ),
        ]
      : []),
    panel(
      'Evictions',
      'A second: pages that had been in the cache and had to be made again for a visitor, and the updates beside them.',
      lineChart({
        title: 'Pages made again, and updates, a second',
        lines: [
          line(
            'made again',
            3,
            seconds.map(({ remade }) => remade),
          ),
          line(
            'updates',
            4,
            seconds.map(({ updates }) => updates),
          ),
        ],
        ...{ until, write: whole },
      }),
    ),
    ...(tally.freshness.some(({ looks }) => looks > 0)
      ? [
          panel(
            'Freshness',
            'Of the prices and stock that pages showed, the share that was new, by how long ago it had been committed.',
            lineChart({
              title: 'Freshness by time since the change',
              lines: [line('new', 1, freshness)],
              until: { value: (tally.freshness.length * FRESHNESS_STEP_MS) / 1000, unit: 's' },
              ...{ most: 1, least: 0, write: percent },
            }),
            true,
          ),
        ]
      : []),
  ].join('')
}
