import { fold } from './fold.ts'
import type { Locale } from './markets.ts'
import type { ProductRow } from './product-rows.ts'
import { splitCompound } from './search/compounds.ts'
import { extractUnits } from './search/units.ts'
import { wordsOf } from './search/words.ts'

/** Words that begin what a thing is for, or made of: the thing itself stands before them. */
const QUALIFIERS = /[,(–—]|\s(?:for|from|in|met|of|op|van|voor|with|without|zonder)\s/u

/** Text as it is shown: composed, and without control characters. */
export const shownText = (text: string): string => text.normalize('NFC').replace(/[^\P{Cc}\n]/gu, ' ')

/**
 * The fields of one language that a product is found by, all folded. Descriptions are not among them: they tell of life
 * ("shoes off, a glass of wine"), and who looks for shoes must not find sofas.
 */
export function searchedText(row: ProductRow, locale: Locale) {
  const { title, summary } = row.texts[locale]
  const { values, category, department } = row.labels
  const named = `${shownText(title)} ${row.brand}`
  const thing =
    wordsOf(fold(title.split(QUALIFIERS)[0] ?? ''))
      .at(-1)
      ?.split('-')
      .at(-1) ?? ''
  return {
    title: fold(named),
    words: fold(
      [
        summary,
        ...values[locale],
        ...oneThing(category[locale]),
        ...[title, ...values[locale]].flatMap(text => compoundParts(text, locale)),
      ].join(' '),
    ),
    head: [thing, splitCompound(thing, locale)?.head].filter(Boolean).join(' '),
    wide: fold(`${category[locale]} ${department[locale]}`),
  }
}

/** "Dining chairs" says what each is; "Hats & umbrellas" does not. */
const oneThing = (category: string): string[] => (/[&,]|\s(?:and|en)\s/.test(category) ? [] : [category])

/** "Hanglamp" is also "hang" and "lamp": the index' tokenizer cannot take words apart. */
const compoundParts = (text: string, locale: Locale): string[] =>
  wordsOf(fold(text)).flatMap(word => {
    const parts = splitCompound(word, locale)
    return parts ? [parts.modifier, parts.head] : []
  })

/** Every measure that is said of a product, in one spelling each. */
export function unitsOf({ texts, labels }: ProductRow): string[] {
  const said = [
    ...labels.measures,
    ...Object.values(labels.values).flat(),
    ...Object.values(texts).flatMap(({ title, summary }) => [title, summary]),
  ]
  return [...new Set(said.flatMap(text => extractUnits(fold(text)).units))]
}
