import type { Figures } from './figures.ts'
import { named, written } from './format.ts'
import { reasons } from './misses.ts'
import type { Result } from './result.ts'

/** What a run comes to, for the terminal: its figures, what went wrong, and which thresholds broke. */
export function summary({ figures, tally, misses, broken, asked, capacity }: Result): string {
  const lines = (Object.keys(named) as (keyof Figures)[]).map(
    name => `${named[name].name.padEnd(30)}${written(name, figures[name]).padStart(12)}`,
  )
  const reasoned = reasons.map(reason => `${sum(Object.values(misses[reason]))} ${reason}`)
  const failures = Object.entries(tally.failedSamples).map(([what, many]) => `  ${many} × ${what}`)
  return [
    ...(capacity ? [`kept up with ${capacity.rate} steps a second; this is half of it, ${asked.rate}`] : []),
    ...lines,
    `pages made, by reason: ${reasoned.join(', ')}`,
    ...(failures.length > 0 ? ['', 'failed:', ...failures] : []),
    ...(tally.wrong > 0
      ? ['', 'wrong pages, the first of them:', ...tally.wrongSamples.map(one => `  ${one}`)]
      : []),
    ...(broken.length > 0 ? ['', 'not kept:', ...broken.map(one => `  ${one}`)] : []),
  ].join('\n')
}

const sum = (counts: number[]): number => counts.reduce((all, one) => all + one, 0)
