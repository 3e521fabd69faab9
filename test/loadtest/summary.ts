import type { Figures } from './figures.ts'
import { named, written } from './format.ts'
import type { Result } from './result.ts'

/** What a run comes to, for the terminal: its figures, what went wrong, and which thresholds broke. */
export function summary({ figures, tally, broken }: Result): string {
  const lines = (Object.keys(named) as (keyof Figures)[]).map(
    name => `${named[name].name.padEnd(30)}${written(name, figures[name]).padStart(12)}`,
  )
  const failures = Object.entries(tally.failedSamples).map(([what, many]) => `  ${many} × ${what}`)
  return [
    ...lines,
    ...(failures.length > 0 ? ['', 'failed:', ...failures] : []),
    ...(tally.wrong > 0
      ? ['', 'wrong pages, the first of them:', ...tally.wrongSamples.map(one => `  ${one}`)]
      : []),
    ...(broken.length > 0 ? ['', 'not kept:', ...broken.map(one => `  ${one}`)] : []),
  ].join('\n')
}
