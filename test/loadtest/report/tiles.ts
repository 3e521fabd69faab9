import type { Figures } from '../figures.ts'
import { named, written } from '../format.ts'
import type { Result } from '../result.ts'

/** The figures that are looked at first. */
export function tiles({ figures, tally }: Result): string {
  const shown: [keyof Figures, string][] = [
    [
      'page',
      `of public HTML pages; ${written('pageWithinReach', figures.pageWithinReach)} were within reach`,
    ],
    ['cacheable', 'of all look-ups, fragments too'],
    ['offload', `of all requests; ${written('publicShare', figures.publicShare)} are public pages`],
    ['hitP99', 'from due to the last byte'],
    ['wrong', 'of every page that was served'],
    ['orders', `${tally.refused} refused, sold out meanwhile`],
    ['remadePerUpdate', 'had to be made again'],
    ['requestsPerSecond', `${figures.failed} failed, ${figures.unsent} not sent`],
  ]
  return `<dl class="tiles">${shown
    .map(([name, note]) => {
      const bad = name === 'wrong' && figures.wrong > 0 ? ' class="bad"' : ''
      return `<div class="tile"><dt>${named[name].name}</dt><dd${bad}>${written(name, figures[name])}<small>${note}</small></dd></div>`
    })
    .join('')}</dl>`
}
