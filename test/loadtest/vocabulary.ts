import { type Random, shuffled } from './random.ts'

/**
 * What visitors search for: `wanted` different queries from the words of these titles, shortest first and then in an order
 * of the seed's, since people type one word more often than three. Fewer if the titles hold no more.
 */
export function makeVocabulary(random: Random, titles: readonly string[], wanted: number): string[] {
  const sentences = titles.map(title =>
    title
      .toLowerCase()
      .split(/[^\p{L}\p{N}'-]+/u)
      .filter(Boolean),
  )
  const queries = new Set<string>()
  const add = (made: string[]) => {
    for (const query of made) if (queries.size < wanted) queries.add(query)
  }
  const words = shuffled(random, [...new Set(sentences.flat())])
  add(words)
  add(
    shuffled(
      random,
      sentences.flatMap(sentence => sentence.slice(1).map((word, n) => `${sentence[n]} ${word}`)),
    ),
  )
  add(
    shuffled(
      random,
      sentences.map(sentence => sentence.join(' ')),
    ),
  )
  for (let from = 1; from < words.length && queries.size < wanted; from++)
    add(words.map((word, n) => `${word} ${words[(n + from) % words.length]}`))
  return [...queries]
}
