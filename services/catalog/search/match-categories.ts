import { fold } from '../fold.ts'
import type { Locale } from '../markets.ts'
import type { Category, Department, Taxonomy } from '../taxonomy.ts'
import { withSynonyms } from './synonyms.ts'
import { cleanQuery, tellingWords, wordsOf } from './words.ts'

export interface MatchedCategory {
  node: Category | Department
  /** The department it is in; undefined when it is one itself. */
  within?: Department
}

/**
 * The categories and departments whose names hold every word of a text, the last one as a beginning; also by another
 * name of a word. Names that begin with the text come first.
 */
export function matchCategories(
  taxonomy: Taxonomy,
  text: string,
  locale: Locale,
  most: number,
): MatchedCategory[] {
  const words = tellingWords(wordsOf(fold(cleanQuery(text))), locale)
  if (words.length === 0) return []
  const wanted = withSynonyms(words, locale).map(({ words, same, like }) => [
    words.join(' '),
    ...same,
    ...like,
  ])
  const all = taxonomy.departments.flatMap((department): MatchedCategory[] => [
    { node: department },
    ...department.categories.map(node => ({ node, within: department })),
  ])
  return all
    .map(matched => ({ matched, rank: rankOf(fold(matched.node.texts[locale].name), wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, most)
    .map(({ matched }) => matched)
}

/** 0: not at all. 3: its name begins with what was typed; 2: a later word does; 1: by another name. */
function rankOf(name: string, wanted: string[][]): number {
  const words = wordsOf(name)
  const begins = (term: string) => words.some(word => word.startsWith(term)) || name.includes(` ${term}`)
  let rank = 3
  for (const [typed = '', ...others] of wanted) {
    if (name.startsWith(typed)) continue
    if (begins(typed)) rank = Math.min(rank, 2)
    else if (others.some(term => name.startsWith(term) || begins(term))) rank = Math.min(rank, 1)
    else return 0
  }
  return rank
}
