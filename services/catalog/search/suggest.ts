import type { estypes } from '@elastic/elasticsearch'
import { cardFields, foundIn } from '../card-field.ts'
import { fold } from '../fold.ts'
import type { Locale } from '../markets.ts'
import type { FoundProduct } from '../product-card.ts'
import { type Marks, markBeginnings } from './marks.ts'
import { multiSearch, type SearchBody, type SearchIndex } from './multi-search.ts'
import { scored } from './order.ts'
import { textQuery } from './text-query.ts'
import { cleanQuery, tellingWords, wordsOf } from './words.ts'

type Query = estypes.QueryDslQueryContainer

const DEADLINE_MS = 1_500

/**
 * Products for a text that is still being typed: all words but the last as in a search, the last one as a beginning or
 * as a whole word. When that finds nothing, with a letter or two wrong.
 */
export async function suggestProducts(
  products: SearchIndex,
  text: string,
  locale: Locale,
  size: number,
): Promise<(FoundProduct & { marks: Marks })[]> {
  const words = wordsOf(fold(cleanQuery(text)))
  if (words.length === 0) return []
  const signal = AbortSignal.timeout(DEADLINE_MS)
  const find = async (query: Query) => {
    const [answer] = await multiSearch(products, [searchFor(query, size)], signal)
    return foundIn(answer?.hits.hits ?? []).map(({ id, card }) => ({
      id,
      card,
      marks: markBeginnings(card.title[locale], words),
    }))
  }
  const found = await find(beginning(words, locale))
  if (found.length > 0 || words.join('').length < 4) return found
  return find(textQuery({ words: tellingWords(words, locale), units: [] }, locale, 'typos'))
}

function beginning(words: string[], locale: Locale): Query {
  const before = tellingWords(words.slice(0, -1), locale)
  const last = words.at(-1) ?? ''
  return {
    bool: {
      must: [
        ...before.map(word => textQuery({ words: [word], units: [] }, locale, 'exact')),
        {
          dis_max: {
            queries: [
              { match_bool_prefix: { [`title.${locale}.plain`]: { query: last, boost: 4 } } },
              textQuery({ words: [last], units: [] }, locale, 'exact'),
            ],
          },
        },
      ],
    },
  }
}

const searchFor = (query: Query, size: number): SearchBody => ({
  size,
  track_total_hits: false,
  query: scored({ bool: { must: [query], filter: [{ term: { deleted: false } }] } }),
  sort: [{ _score: { order: 'desc' as const } }, { id: 'asc' as const }],
  ...cardFields,
})
