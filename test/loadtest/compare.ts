import type { Figures } from './figures.ts'
import { named, written } from './format.ts'
import type { Result } from './result.ts'

/** Two runs side by side: each figure, by how much the second differs, and whether that is for the better. */
export function compare(before: Result, after: Result): string {
  const rows = (Object.keys(named) as (keyof Figures)[]).map(name => {
    const [a, b] = [before.figures[name] ?? Number.NaN, after.figures[name] ?? Number.NaN]
    const change = a === 0 ? Number.NaN : (b - a) / Math.abs(a)
    const way =
      b === a || Number.isNaN(b - a) ? '' : b > a === (named[name].better === 'more') ? 'better' : 'worse'
    const shown = Number.isFinite(change) ? `${change > 0 ? '+' : ''}${(change * 100).toFixed(1)} %` : ''
    return `${named[name].name.padEnd(30)}${written(name, a).padStart(12)}${written(name, b).padStart(12)}${shown.padStart(11)}  ${way}`.trimEnd()
  })
  return [...differences(before, after), ...rows].join('\n')
}

/** What was asked of the two that is not the same: without it the figures compare different things. */
function differences(before: Result, after: Result): string[] {
  const names = Object.keys(before.asked) as (keyof Result['asked'])[]
  const lines = names
    .filter(name => String(before.asked[name]) !== String(after.asked[name]))
    .map(name => `  ${name}: ${before.asked[name]} and ${after.asked[name]}`)
  return lines.length > 0 ? ['These runs were not asked the same:', ...lines, ''] : []
}
