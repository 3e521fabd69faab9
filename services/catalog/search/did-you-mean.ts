import type { estypes } from '@elastic/elasticsearch'
import { fold } from '../fold.ts'
import type { Locale } from '../markets.ts'
import type { Answer, SearchBody } from './multi-search.ts'

/**
 * Asks for the words of the shop that are most like those typed. It corrects words that the shop does not have, whether
 * misspelt or not, so it may be offered only where the text itself finds nothing and the correction finds something.
 */
export const correctionSearch = (text: string, locale: Locale): SearchBody => ({
  size: 0,
  track_total_hits: false,
  suggest: {
    text: fold(text),
    correction: {
      phrase: {
        field: `spell.${locale}`,
        size: 1,
        max_errors: 2,
        direct_generator: [{ field: `spell.${locale}`, suggest_mode: 'missing', min_word_length: 3 }],
      },
    },
  },
})

export function readCorrection(answer: Answer | undefined): string | undefined {
  const [entry] = answer?.suggest?.correction ?? []
  const options = (entry?.options ?? []) as estypes.SearchPhraseSuggestOption[]
  return options[0]?.text
}
