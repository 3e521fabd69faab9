import type { Noun } from './identity.ts'

/** Words that a sentence may ask for: `{width}`, `{sizes}`. What is not there, a sentence cannot be used without. */
export type Slots = Readonly<Record<string, string | undefined>>

type Part = string | { slot: string } | { het: string; de: string; plural: string }

/** A sentence cut into what stands and what is filled in. */
export interface Sentence {
  parts: readonly Part[]
  asks: readonly string[]
}

/**
 * Reads a sentence. `{width}` is a slot; `{het|hij}` is a choice by the grammar of the noun: for a Dutch het-word, for
 * a de-word, and (third, else as the second) for a plural; in English for a singular and a plural.
 */
export function readSentence(text: string): Sentence {
  const parts = text.split(/\{([^}]*)\}/).map((piece, index): Part => {
    if (index % 2 === 0) return piece
    const [first = '', second, third] = piece.split('|')
    return second === undefined ? { slot: first } : { het: first, de: second, plural: third ?? second }
  })
  return { parts, asks: parts.flatMap(part => (typeof part === 'object' && 'slot' in part ? part.slot : [])) }
}

/** Whether all that a sentence asks for is there. */
export const fits = (sentence: Sentence, slots: Slots): boolean =>
  sentence.asks.every(slot => slots[slot] !== undefined)

/** The sentence for a thing with `noun`. */
export function fill({ parts }: Sentence, slots: Slots, noun: Noun): string {
  return parts
    .map(part => {
      if (typeof part === 'string') return part
      if ('slot' in part) return slots[part.slot] ?? ''
      if (noun.plural.nl) return part.plural
      return noun.article === 'het' ? part.het : part.de
    })
    .join('')
}
