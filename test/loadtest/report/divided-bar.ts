import { escapeText } from './escape-text.ts'

export interface Part {
  name: string
  colour: number
  count: number
}

/** A bar that is divided among its parts; their shares are told in words to who cannot see it. */
export function dividedBar(parts: Part[]): string {
  const all = parts.reduce((sum, { count }) => sum + count, 0)
  const there = parts.filter(({ count }) => count > 0)
  const text = escapeText(
    there.map(({ name, count }) => `${name} ${((count / all) * 100).toFixed(1)} %`).join(', '),
  )
  const pieces = there.map(({ colour, count }) => `<i class="c${colour}" style="flex-grow:${count}"></i>`)
  return `<div class="bar" role="img" aria-label="${text}" title="${text}">${pieces.join('')}</div>`
}
