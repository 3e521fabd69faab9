import type { Locale } from '../markets.ts'

/** A text itself, then what its last word may be the plural of. A guess that is no word finds nothing. */
export function singulars(text: string, locale: Locale): string[] {
  if (locale === 'en') return [text, ...cut(text, ['s', 'es']), ...cut(text, ['ies'], 'y')]
  return [text, ...cut(text, ["'s", 's', 'en']), ...closed(text, openPlural)]
}

/**
 * What a word may be a form of, itself included: plurals, in Dutch also adjectives and diminutives, in English verbs. It
 * says which words are akin, those that have a form in common, and not what they come from.
 */
export function formsOf(word: string, locale: Locale): string[] {
  const endings = locale === 'en' ? ["'s", 'e', 'ed', 'ing'] : ['e', 'je', 'jes']
  const adjective = locale === 'nl' ? closed(word, openAdjective) : []
  return [...singulars(word, locale), ...cut(word, endings), ...adjective]
}

const cut = (text: string, endings: string[], instead = ''): string[] =>
  endings
    .filter(ending => text.endsWith(ending) && text.length > ending.length + 2)
    .map(ending => text.slice(0, -ending.length) + instead)

// "Pannen" is pan, "vazen" is vaas, "witte" is wit, "rode" is rood.
const openPlural = [/([bdfgklmnprst])\1en$/, /([aeou])([bdfgklmnprstvz])en$/] as const
const openAdjective = [/([bdfgklmnprst])\1e$/, /([aeou])([bdfgklmnprstvz])e$/] as const
const hard: Record<string, string> = { v: 'f', z: 's' }

const closed = (word: string, [doubled, single]: readonly [RegExp, RegExp]): string[] => [
  word.replace(doubled, '$1'),
  word.replace(single, (_, vowel, last) => vowel + vowel + (hard[last] ?? last)),
]
