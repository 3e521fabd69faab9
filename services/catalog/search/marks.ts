import { fold } from '../fold.ts'

/** Put around what was found; text cannot hold them, since it is stored without control characters. */
export const OPEN = '\u0002'
export const CLOSE = '\u0003'

/** Offsets [start, end) into a text that are to be highlighted. */
export type Marks = [number, number][]

/**
 * The marks in a highlighted text as positions in `shown`. The highlighted text is the folded one and may go on beyond
 * what is shown; folding keeps the length, so positions carry over. What lies beyond is cut off.
 */
export function readMarks(highlighted: string, shown: string): Marks {
  const marks: Marks = []
  let at = 0
  let start: number | undefined
  for (const char of highlighted) {
    if (char === OPEN) start ??= at
    else if (char === CLOSE) {
      const end = Math.min(at, shown.length)
      if (start !== undefined && start < end) marks.push([start, end])
      start = undefined
    } else at += char.length
  }
  return marks
}

/** Where words of a text begin with what was typed: as far as it was typed. */
export function markBeginnings(shown: string, typed: readonly string[]): Marks {
  const folded = fold(shown)
  if (folded.length !== shown.length) return []
  return [...folded.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)].flatMap(({ 0: word, index }) => {
    const longest = Math.max(0, ...typed.filter(part => word.startsWith(part)).map(part => part.length))
    return longest > 0 ? [[index, index + longest] as [number, number]] : []
  })
}
