import type { Figures } from './figures.ts'

type Bound = { figure: keyof Figures; least?: true }

/** Options that a run must keep to; each takes a number. Shares are of one, times in milliseconds. */
export const thresholds = {
  'min-cacheable-hit-rate': { figure: 'cacheable', least: true },
  'min-page-hit-rate': { figure: 'page', least: true },
  'min-offload': { figure: 'offload', least: true },
  'max-hit-p99': { figure: 'hitP99' },
  'max-p99': { figure: 'p99' },
  'max-failed': { figure: 'failed' },
  'min-orders': { figure: 'orders', least: true },
} satisfies Record<string, Bound>

export type ThresholdName = keyof typeof thresholds
export type Wanted = Partial<Record<ThresholdName, number>>

/** What a run did not keep to, one line each. A wrong page is always one; so is a figure that was wanted and is unknown. */
export function brokenThresholds(figures: Figures, wanted: Wanted): string[] {
  const broken = Object.entries(wanted).flatMap(([name, bound]) => {
    const { figure, ...more }: Bound = thresholds[name as ThresholdName]
    const value = figures[figure]
    const kept = value !== undefined && (more.least ? value >= bound : value <= bound)
    return kept
      ? []
      : [`--${name} ${bound}: it is ${value === undefined ? 'unknown' : Number(value.toPrecision(4))}`]
  })
  return figures.wrong > 0 ? [`${figures.wrong} wrong pages`, ...broken] : broken
}
