import { fold } from '../fold.ts'
import type { Locale } from '../markets.ts'
import { splitCompound } from './compounds.ts'
import { withSynonyms } from './synonyms.ts'
import { formsOf } from './word-forms.ts'

/** Offsets [start, end) into a text that are to be highlighted. */
export type Marks = [number, number][]

/**
 * Marks in titles where they hold the words of a query, forms of them or what else they may be called. It does what the
 * index does without asking it: to highlight, Elasticsearch reads every document it has found, which costs twice the search.
 */
export function markWords(words: readonly string[], locale: Locale): (shown: string) => Marks {
  const names = namesOf(words, locale).map(name => name.map(word => new Set(formsOf(word, locale))))
  return shown => {
    const folded = fold(shown)
    // Positions carry over, for folding keeps the length of composed text; what is not composed stays unmarked.
    if (names.length === 0 || folded.length !== shown.length) return []
    const found = [...folded.matchAll(WORD)].map(({ 0: word, index }) => ({
      forms: formsOf(word, locale),
      mark: [index, index + word.length] as Marks[number],
    }))
    const akin = (at: number, forms: Set<string>) => found[at]?.forms.some(form => forms.has(form)) ?? false
    const marked = new Set(
      names.flatMap(name =>
        found.flatMap((_, at) =>
          name.every((forms, after) => akin(at + after, forms)) ? name.map((_, after) => at + after) : [],
        ),
      ),
    )
    return found.filter((_, at) => marked.has(at)).map(({ mark }) => mark)
  }
}

/** As the tokenizer of the index takes a text apart. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['.][\p{L}\p{N}\p{M}]+)*/gu

/** All that the words may stand in a title as, each in one word or more. */
const namesOf = (words: readonly string[], locale: Locale): string[][] =>
  withSynonyms([...words], locale)
    .flatMap(({ words, same, like, kinds }) => [
      ...words,
      ...words.flatMap(word => {
        const parts = splitCompound(word, locale)
        return parts ? [parts.singular, `${parts.modifier} ${parts.head}`] : []
      }),
      ...same,
      ...like,
      ...kinds,
    ])
    .map(name => name.match(WORD) ?? [])
    .filter(name => name.length > 0)

/** Where words of a text begin with what was typed: as far as it was typed. */
export function markBeginnings(shown: string, typed: readonly string[]): Marks {
  const folded = fold(shown)
  if (folded.length !== shown.length) return []
  return [...folded.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)].flatMap(({ 0: word, index }) => {
    const longest = Math.max(0, ...typed.filter(part => word.startsWith(part)).map(part => part.length))
    return longest > 0 ? [[index, index + longest] as [number, number]] : []
  })
}
