import type { estypes } from '@elastic/elasticsearch'
import { createPackedField } from './packed-field.ts'
import type { FoundProduct, ProductCard } from './product-card.ts'

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

/** Some 2 kB of memory each, the text included. */
const field = createPackedField<ProductCard>()

/** A card as the index holds it. */
export const packCard = field.pack

/** The card in a packed text; nobody may change it. */
export const unpackCard = field.unpack

/** The products of hits that were asked for with `cardFields`. */
export const foundIn = (hits: estypes.SearchHit<unknown>[]): FoundProduct[] =>
  hits.flatMap(hit => toFound(hit) ?? [])

/** The product of one such hit; undefined for a document without a card. */
export function toFound({ fields }: estypes.SearchHit<unknown>): FoundProduct | undefined {
  const [id] = (fields?.id ?? []) as number[]
  const [packed] = (fields?.card ?? []) as string[]
  return id === undefined || packed === undefined ? undefined : { id, card: unpackCard(packed) }
}
