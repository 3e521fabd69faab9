import type { Figures } from './figures.ts'

const percent = (value: number) => `${(value * 100).toFixed(1)} %`
const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`
const count = (value: number) => Math.round(value).toLocaleString('en-GB')
const few = (value: number) => value.toFixed(2)

/** Every figure by the name people read, how it is written, and which way is better. */
export const named: Record<
  keyof Figures,
  { name: string; write: (value: number) => string; better: 'more' | 'less' }
> = {
  page: { name: 'page hit rate', write: percent, better: 'more' },
  pageWithinReach: { name: 'page hit rate within reach', write: percent, better: 'more' },
  cacheable: { name: 'cacheable hit rate', write: percent, better: 'more' },
  offload: { name: 'origin offload', write: percent, better: 'more' },
  publicShare: { name: 'public share of requests', write: percent, better: 'more' },
  requestsPerSecond: { name: 'requests a second', write: count, better: 'more' },
  hitP99: { name: 'p99 of a hit', write: ms, better: 'less' },
  p50: { name: 'p50 of all', write: ms, better: 'less' },
  p95: { name: 'p95 of all', write: ms, better: 'less' },
  p99: { name: 'p99 of all', write: ms, better: 'less' },
  wrong: { name: 'wrong pages', write: count, better: 'less' },
  failed: { name: 'failed requests', write: count, better: 'less' },
  unsent: { name: 'not sent', write: count, better: 'less' },
  orders: { name: 'orders', write: count, better: 'more' },
  updates: { name: 'updates', write: count, better: 'more' },
  remadePerUpdate: { name: 'pages made again per update', write: few, better: 'less' },
  freshAfterSecond: { name: 'new within a second', write: percent, better: 'more' },
}

/** A figure in words; a dash when it is not known. */
export function written(name: keyof Figures, value: number | null | undefined): string {
  return value === undefined || value === null || !Number.isFinite(value) ? '–' : named[name].write(value)
}
