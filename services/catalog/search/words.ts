import type { Locale } from '../markets.ts'

const LONGEST_QUERY = 200
const LONGEST_WORD = 40
const MOST_WORDS = 12

/** Words that everything contains: they may stand in a query without having to be found. */
const stopWords: Record<Locale, Set<string>> = {
  en: new Set('a an and are at by for from i in is it me my of on or our some the to with your'.split(' ')),
  nl: new Set('aan bij de den der die dit een en het ik in is met mijn of om op te uit van voor'.split(' ')),
}

/**
 * A query as typed, made fit to be used and shown: composed, without control characters, single spaces, cut at 200
 * characters. What a person types is shorter; what is longer is a mistake or an attack.
 */
export const cleanQuery = (text: string): string =>
  [
    ...text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\ufffd]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ]
    .slice(0, LONGEST_QUERY)
    .join('')
    .trim()

/** The words of a folded text: letters and digits, with hyphens, dots and apostrophes inside. */
export const wordsOf = (folded: string): string[] =>
  (folded.match(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'.-]*[\p{L}\p{N}])?/gu) ?? [])
    .slice(0, MOST_WORDS)
    .map(word => word.slice(0, LONGEST_WORD))

/** The words that must be found: without those that everything contains, unless there is nothing else. */
export function tellingWords(words: string[], locale: Locale): string[] {
  const telling = words.filter(word => !stopWords[locale].has(word))
  return telling.length > 0 ? telling : words
}
