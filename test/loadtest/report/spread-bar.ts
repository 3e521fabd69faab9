import { type Histogram, quantile } from '../histogram.ts'
import { escapeText } from './escape-text.ts'

/** Ends of the scale of all of them: a tenth of a millisecond and ten seconds. */
const DECADES = [0.1, 10_000].map(Math.log10) as [number, number]
const place = (ms: number): number => {
  const [from, to] = DECADES
  return Math.round(Math.min(1, Math.max(0, (Math.log10(ms) - from) / (to - from))) * 1000) / 10
}

/** What most of them took, on a logarithmic scale: a bar from p5 to p95, a mark at the median and a line to p99. */
export function spreadBar(times: Histogram, colour: number): string {
  if (times.count === 0) return ''
  const [p5 = 0, p50 = 0, p95 = 0, p99 = 0] = [0.05, 0.5, 0.95, 0.99].map(share => quantile(times, share))
  const text = escapeText(
    `p5 ${p5.toFixed(1)} ms, p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
  )
  const span = (kind: string, from: number, to: number) =>
    `<i class="${kind}" style="left:${place(from)}%;width:${Math.max(0.6, Math.round((place(to) - place(from)) * 10) / 10)}%"></i>`
  return `<div class="spread c${colour}" role="img" aria-label="${text}" title="${text}">${span('tail', p95, p99)}${span('most', p5, p95)}<b style="left:${place(p50)}%"></b></div>`
}

/** The scale under them. */
export const spreadScale = (): string =>
  `<div class="spread-scale" aria-hidden="true">${['0.1 ms', '1', '10', '100', '1 s', '10 s'].map(tick => `<span>${tick}</span>`).join('')}</div>`
