import { escape } from './escape.ts'

export interface Line {
  name: string
  /** One of the colours of the style sheet, 1 to 5. */
  colour: number
  values: (number | undefined)[]
}
interface Plot {
  title: string
  lines: Line[]
  /** Of the last value on the horizontal axis, and its unit. */
  until: { value: number; unit: string }
  /** The top of the vertical axis; the highest value unless given. */
  most?: number
  least?: number
  write: (value: number) => string
  /** A line across: a goal. */
  goal?: number
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 240, 56, 12, 12, 26]
const STEPS = 4

/** Lines over time as an SVG that scales with the page; a point says its values when the pointer rests on it. */
export function lineChart({ title, lines, until, write, goal, ...plot }: Plot): string {
  const known = lines.flatMap(({ values }) =>
    values.filter(value => value !== undefined && Number.isFinite(value)),
  )
  const least = plot.least ?? 0
  const most = plot.most ?? nice(Math.max(...(known as number[]), goal ?? 0, least + 1e-9))
  const points = Math.max(2, ...lines.map(({ values }) => values.length))
  const x = (n: number) => LEFT + (n / (points - 1)) * (WIDTH - LEFT - RIGHT)
  const y = (value: number) =>
    TOP + (1 - (Math.min(most, Math.max(least, value)) - least) / (most - least)) * (HEIGHT - TOP - BOTTOM)
  const grid = Array.from({ length: STEPS + 1 }, (_, n) => {
    const value = least + ((most - least) * n) / STEPS
    return `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${fixed(y(value))}" y2="${fixed(y(value))}"/><text class="tick" x="${LEFT - 8}" y="${fixed(y(value) + 4)}" text-anchor="end">${escape(write(value))}</text>`
  })
  const times = [0, 0.5, 1].map(
    (part, n) =>
      `<text class="tick" x="${fixed(LEFT + part * (WIDTH - LEFT - RIGHT))}" y="${HEIGHT - 6}" text-anchor="${['start', 'middle', 'end'][n]}">${fixed(until.value * part)} ${until.unit}</text>`,
  )
  const drawn = lines.map(({ name, colour, values }) => {
    const path = pathOf(values, x, y)
    const dots = values.map((value, n) =>
      value === undefined || !Number.isFinite(value)
        ? ''
        : `<circle class="dot c${colour}" cx="${fixed(x(n))}" cy="${fixed(y(value))}" r="4"><title>${escape(name)}: ${escape(write(value))} at ${fixed((until.value * n) / (points - 1))} ${until.unit}</title></circle>`,
    )
    return `<path class="line c${colour}" d="${path}"/>${points <= 120 ? dots.join('') : ''}`
  })
  const across =
    goal === undefined
      ? ''
      : `<line class="goal" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${fixed(y(goal))}" y2="${fixed(y(goal))}"/>`
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escape(title)}">${grid.join('')}${times.join('')}${across}${drawn.join('')}</svg>${lines.length > 1 ? legend(lines) : ''}`
}

/** A line that is broken where nothing is known. */
function pathOf(
  values: (number | undefined)[],
  x: (n: number) => number,
  y: (value: number) => number,
): string {
  let pen = 'M'
  return values
    .map((value, n) => {
      if (value === undefined || !Number.isFinite(value)) {
        pen = 'M'
        return ''
      }
      const to = `${pen}${fixed(x(n))} ${fixed(y(value))}`
      pen = 'L'
      return to
    })
    .join('')
}

const legend = (lines: Line[]): string =>
  `<ul class="legend">${lines.map(({ name, colour }) => `<li class="c${colour}">${escape(name)}</li>`).join('')}</ul>`

/** The next of 1, 2, 4, 5, 10 … above a value, so that the ticks are round. */
export function nice(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 4, 5, 10].find(step => step * power >= value * 0.999999) ?? 10) * power
}

const fixed = (value: number): string => String(Math.round(value * 10) / 10)

export interface Part {
  name: string
  colour: number
  count: number
}

/** A bar that is divided among its parts, with what they are called. */
export function dividedBar(parts: Part[]): string {
  const all = parts.reduce((sum, { count }) => sum + count, 0)
  const shares = parts.filter(({ count }) => count > 0)
  const text = shares.map(({ name, count }) => `${name} ${((count / all) * 100).toFixed(1)} %`).join(', ')
  return `<div class="bar" role="img" aria-label="${escape(text)}" title="${escape(text)}">${shares
    .map(({ colour, count }) => `<i class="c${colour}" style="flex-grow:${count}"></i>`)
    .join('')}</div>`
}
