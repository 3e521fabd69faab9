import type { Locale } from '../markets.ts'
import { english } from './synonyms-en.ts'
import { dutch } from './synonyms-nl.ts'
import { singulars } from './word-forms.ts'
import type { WordLists } from './word-lists.ts'

type Group = Record<keyof WordLists, Map<string, string[]>>
const lists: Record<Locale, Group> = { en: toGroups(english), nl: toGroups(dutch) }
const longestTerm = Math.max(
  ...Object.values(lists).flatMap(({ like }) => [...like.keys()].map(term => term.split(' ').length)),
)

export interface Term {
  /** One word of the query, or several that belong together ("washing machine"). */
  words: string[]
  same: string[]
  like: string[]
  kinds: string[]
}

/** The words of a query with what else they may be called; several words that have a synonym together stay together. */
export function withSynonyms(words: string[], locale: Locale): Term[] {
  const terms: Term[] = []
  for (let at = 0; at < words.length; ) {
    let taken = 1
    for (let length = Math.min(longestTerm, words.length - at); length > 1; length--)
      if (lookUp(words.slice(at, at + length).join(' '), locale, 'like').length > 0) {
        taken = length
        break
      }
    const span = words.slice(at, at + taken)
    const text = span.join(' ')
    terms.push({
      words: span,
      same: lookUp(text, locale, 'same'),
      like: lookUp(text, locale, 'like'),
      kinds: lookUp(text, locale, 'kinds'),
    })
    at += taken
  }
  return terms
}

function lookUp(text: string, locale: Locale, kind: keyof Group): string[] {
  for (const form of singulars(text, locale)) {
    const found = lists[locale][kind].get(form)
    if (found) return found.filter(term => term !== form && term !== text)
  }
  return []
}

function toGroups({ same, like, kinds }: WordLists): Group {
  const read = (text: string, oneWay = false) => {
    const groups = new Map<string, string[]>()
    for (const line of text.split('\n')) {
      const terms = line
        .split(',')
        .map(term => term.trim())
        .filter(Boolean)
      for (const term of terms.slice(0, oneWay ? 1 : terms.length))
        groups.set(term, [...(groups.get(term) ?? []), ...terms])
    }
    return groups
  }
  return { same: read(same), like: read(like), kinds: read(kinds, true) }
}
