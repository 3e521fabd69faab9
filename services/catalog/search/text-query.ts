import type { estypes } from '@elastic/elasticsearch'
import { fold } from '../fold.ts'
import type { Locale } from '../markets.ts'
import { splitCompound } from './compounds.ts'
import { type Term, withSynonyms } from './synonyms.ts'
import { extractUnits } from './units.ts'
import { tellingWords, wordsOf } from './words.ts'

type Query = estypes.QueryDslQueryContainer

/**
 * How far a query is stretched. `exact`: every word is found as it is, as a form of it or as a synonym, and every
 * measure. `wide`: a word may also be in the names of the category and department. `typos`: a word may moreover differ
 * in a letter or two. `near`: as `wide`, but measures need not be met.
 */
export type Reach = 'exact' | 'wide' | 'typos' | 'near'

/** What somebody looks for: words, and measures taken out of the text. */
export interface Wanted {
  words: string[]
  units: string[]
}

export function readWanted(text: string, locale: Locale): Wanted {
  const { units, rest } = extractUnits(fold(text))
  return { words: tellingWords(wordsOf(rest), locale), units }
}

/**
 * The query for a text. User text only ever stands in `match`-like clauses, never in a query language. All words must
 * be found, each in whichever field; a title says what a thing is, the other fields what it is like.
 */
export function textQuery({ words, units }: Wanted, locale: Locale, reach: Reach): Query {
  if (words.length === 0 && units.length === 0) return { match_none: {} }
  const measures: Query[] = units.map(unit => ({ term: { unit } }))
  const must = wordQueries(words, locale, reach)
  return {
    bool: {
      must,
      ...(reach === 'near' ? {} : { filter: measures }),
      should: [...(words.length > 0 ? whole(words, locale) : []), ...(reach === 'near' ? measures : [])],
      // With `must` or `filter` present a `should` only adds to the score; alone it has to be met.
      minimum_should_match: must.length === 0 && (reach === 'near' || units.length === 0) ? 1 : 0,
    },
  }
}

const wordQueries = (words: string[], locale: Locale, reach: Reach): Query[] =>
  withSynonyms(words, locale).map(term => termQuery(term, locale, reach))

/** A word as the last of a title is the thing itself: "table" before "table lamp". Words side by side count more. */
function whole(words: string[], locale: Locale): Query[] {
  const text = words.join(' ')
  const head: Query = { match: { [`head.${locale}`]: { query: text, boost: 8 } } }
  if (words.length === 1) return [head]
  return [head, { match_phrase: { [`title.${locale}`]: { query: text, slop: 1, boost: 2 } } }]
}

function termQuery({ words, same, like, kinds }: Term, locale: Locale, reach: Reach): Query {
  const queries: Query[] = [
    words.length === 1
      ? wordQuery(words[0] ?? '', locale, reach)
      : { bool: { must: words.map(word => wordQuery(word, locale, reach)) } },
    ...same.map(form => phraseQuery(form, locale, 0.95)),
    ...like.map(synonym => phraseQuery(synonym, locale, 0.7)),
    ...kinds.map(kind => phraseQuery(kind, locale, 0.6)),
  ]
  return queries.length === 1 && queries[0] ? queries[0] : { dis_max: { queries } }
}

function wordQuery(word: string, locale: Locale, reach: Reach): Query {
  const queries: Query[] = [
    {
      multi_match: {
        query: word,
        fields: [
          `title.${locale}^5`,
          `title.${locale}.plain^6`,
          `head.${locale}^6`,
          `words.${locale}^3`,
          ...(reach === 'exact' ? [] : [`wide.${locale}`]),
        ],
        type: 'best_fields',
        operator: 'and',
      },
    },
  ]
  const parts = splitCompound(word, locale)
  if (parts) {
    const { modifier, head, singular } = parts
    if (singular !== word) queries.push(phraseQuery(singular, locale, 0.95))
    queries.push(phraseQuery(`${modifier} ${head}`, locale, 0.8))
  }
  if (reach === 'typos')
    queries.push({
      multi_match: {
        query: word,
        fields: [`title.${locale}.plain^2`, `spell.${locale}`],
        type: 'best_fields',
        operator: 'and',
        fuzziness: 'AUTO:4,7',
        prefix_length: 1,
        max_expansions: 30,
        boost: 0.4,
      },
    })
  return queries.length === 1 && queries[0] ? queries[0] : { dis_max: { queries } }
}

/** Another name of something: in the fields that say what it is. */
const phraseQuery = (text: string, locale: Locale, boost: number): Query => ({
  multi_match: { query: text, fields: [`title.${locale}^6`, `words.${locale}^3`], type: 'phrase', boost },
})
