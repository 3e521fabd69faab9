import type { ComponentChildren } from 'preact'
import type { Marks } from '../models.ts'

/** A text with the found parts highlighted. Marks that overlap or lie outside the text are left out. */
export function Marked({ text, marks = [] }: { text: string; marks?: Marks | undefined }) {
  const parts: ComponentChildren[] = []
  let at = 0
  for (const [start, end] of marks) {
    if (start < at || end <= start || end > text.length) continue
    parts.push(text.slice(at, start), <mark>{text.slice(start, end)}</mark>)
    at = end
  }
  parts.push(text.slice(at))
  return <>{parts}</>
}
