import type { estypes } from '@elastic/elasticsearch'
import { createLeastRecent } from '../../infra/least-recent.ts'
import type { FoundProduct, ProductCard } from './product-card.ts'

/** A card takes some 2 kB of memory, its text included. */
const MOST_KEPT = 4_096

/**
 * What a hit brings of its product. The card is a field of its own, beside the document and read by itself: to take it
 * out of the document's source, Elasticsearch would have to read all of that, at five times the cost of the search.
 */
export const cardFields = {
  _source: false,
  docvalue_fields: ['id', 'card'],
  // Then nothing stored has to be read at all.
  stored_fields: '_none_',
}

/** A card as the index holds it: a binary field, which is written as base64. */
export const packCard = (card: ProductCard): string => Buffer.from(JSON.stringify(card)).toString('base64')

const unpacked = createLeastRecent<string, ProductCard>(MOST_KEPT)

/** The card in a packed text. The same text gives the same object again, so nobody may change it. */
export function unpackCard(packed: string): ProductCard {
  const known = unpacked.get(packed)
  if (known) return known
  const card = JSON.parse(Buffer.from(packed, 'base64').toString()) as ProductCard
  unpacked.set(packed, card)
  return card
}

/** The products of hits that were asked for with `cardFields`. */
export const foundIn = (hits: estypes.SearchHit<unknown>[]): FoundProduct[] =>
  hits.flatMap(hit => toFound(hit) ?? [])

/** The product of one such hit; undefined for a document without a card. */
export function toFound({ fields }: estypes.SearchHit<unknown>): FoundProduct | undefined {
  const [id] = (fields?.id ?? []) as number[]
  const [packed] = (fields?.card ?? []) as string[]
  return id === undefined || packed === undefined ? undefined : { id, card: unpackCard(packed) }
}
