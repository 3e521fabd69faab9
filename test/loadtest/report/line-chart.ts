import { escapeText } from './escape-text.ts'

export interface Line {
  name: string
  /** One of the colours of the style sheet, 1 to 5. */
  colour: number
  /** At even distances; undefined where nothing is known. */
  values: (number | undefined)[]
}
export interface Plot {
  title: string
  lines: Line[]
  /** Of the last value on the horizontal axis, and its unit. */
  until: { value: number; unit: string }
  /** The top of the vertical axis; a round number above the highest value unless given. */
  most?: number
  least?: number
  write: (value: number) => string
  /** A line across: a goal. */
  goal?: number
}

const SIDE = 1_000
const STEPS = 4
/** Points of more lines than this could not be told apart by a pointer. */
const MOST_POINTS = 150

/**
 * Lines over time. The drawing stretches with the page while its strokes and words keep their size, so it reads the same on
 * a telephone and on a wall; a point says its value when the pointer rests on it.
 */
export function lineChart({ title, lines, until, write, goal, ...plot }: Plot): string {
  const known = lines.flatMap(({ values }) => values.filter(isKnown))
  const least = plot.least ?? 0
  const most = plot.most ?? nice(Math.max(...known, goal ?? 0, least + Number.MIN_VALUE))
  const points = Math.max(2, ...lines.map(({ values }) => values.length))
  const x = (n: number) => fixed((n / (points - 1)) * SIDE)
  const y = (value: number) =>
    fixed((1 - (Math.min(most, Math.max(least, value)) - least) / (most - least)) * SIDE)
  const across = (at: number, kind: string) => `<path class="${kind}" d="M0 ${at}H${SIDE}"/>`

  const steps = Array.from({ length: STEPS + 1 }, (_, n) => least + ((most - least) * n) / STEPS)
  const drawn = lines.map(({ name, colour, values }) => {
    const dot = (value: number | undefined, n: number) =>
      isKnown(value)
        ? `<path class="dot" d="M${x(n)} ${y(value)}h0"><title>${escapeText(`${name} ${write(value)} at ${fixed((until.value * n) / (points - 1))} ${until.unit}`)}</title></path>`
        : ''
    const dots = points > MOST_POINTS ? '' : values.map(dot).join('')
    return `<g class="c${colour}"><path class="line" d="${pathOf(values, x, y)}"/>${dots}</g>`
  })
  return [
    `<figure class="chart"><ol class="y" aria-hidden="true">${steps.map(value => `<li>${escapeText(write(value))}</li>`).join('')}</ol>`,
    `<svg viewBox="0 0 ${SIDE} ${SIDE}" preserveAspectRatio="none" role="img" aria-label="${escapeText(title)}">`,
    ...steps.map(value => across(y(value), 'grid')),
    goal === undefined ? '' : across(y(goal), 'goal'),
    ...drawn,
    `</svg><ol class="x" aria-hidden="true">${[0, 0.5, 1].map(part => `<li>${fixed(until.value * part)} ${until.unit}</li>`).join('')}</ol></figure>`,
    lines.length > 1 ? legend(lines) : '',
  ].join('')
}

const isKnown = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value)

/** A line that is broken where nothing is known. */
function pathOf(values: Line['values'], x: (n: number) => number, y: (value: number) => number): string {
  return values
    .map((value, n) => (isKnown(value) ? `${isKnown(values[n - 1]) ? 'L' : 'M'}${x(n)} ${y(value)}` : ''))
    .join('')
}

/** What the colours mean. */
export const legend = (of: { name: string; colour: number }[]): string =>
  `<ul class="legend">${of.map(({ name, colour }) => `<li class="c${colour}">${escapeText(name)}</li>`).join('')}</ul>`

/** The next of 1, 2, 4, 5, 10 … at or above a value, so that the ticks are round. */
export function nice(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 4, 5].find(step => step * power >= value * 0.999_999) ?? 10) * power
}

const fixed = (value: number): number => Math.round(value * 10) / 10
