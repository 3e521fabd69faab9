import type { estypes } from '@elastic/elasticsearch'
import { type Client, PRODUCTS, within } from '../../infra/elasticsearch/client.ts'
import { cardFields, foundIn, toFound, unpackCard } from './card-field.ts'
import type { Currency } from './markets.ts'
import type { FoundProduct } from './product-card.ts'
import type { ProductDocument, Tombstone, WrittenDocument } from './product-document.ts'
import { totalOf } from './search/profile.ts'

const DEADLINE_MS = 1_500

export interface ProductQuery {
  /** Code of a category or department. */
  category?: string | undefined
  /** Code of a keyword attribute to the value it must have. */
  attributes?: Record<string, string>
  locale: 'en' | 'nl'
  currency: Currency
  sort: 'popularity' | 'price' | '-price' | 'newest' | 'rating'
  from: number
  size: number
}

/** Products for a listing: one page of cards and how many there are in all. Rejects when the deadline passes. */
export async function findProducts(
  elasticsearch: Client,
  query: ProductQuery,
): Promise<{ total: number; found: FoundProduct[] }> {
  const filter: estypes.QueryDslQueryContainer[] = [{ term: { deleted: false } }]
  if (query.category) filter.push({ term: { cat: query.category } })
  for (const [code, value] of Object.entries(query.attributes ?? {}))
    filter.push({ term: { [`attr.${code}`]: value } })
  const answer = await elasticsearch.search(
    {
      index: PRODUCTS,
      query: { bool: { filter } },
      sort: [sortClause(query), { id: 'asc' }],
      from: query.from,
      size: query.size,
      track_total_hits: true,
      ...cardFields,
    },
    within(DEADLINE_MS),
  )
  return {
    total: totalOf(answer),
    found: foundIn(answer.hits.hits),
  }
}

function sortClause({ sort, currency }: ProductQuery): Record<string, 'asc' | 'desc'> {
  if (sort === 'price') return { [`price.${currency}`]: 'asc' }
  if (sort === '-price') return { [`price.${currency}`]: 'desc' }
  if (sort === 'newest') return { createdAt: 'desc' }
  return { [sort]: 'desc' }
}

/**
 * One product by id, as last written: a get by id sees a write at once, without waiting for a refresh. Undefined when
 * there is none; one that is not shown is returned as `deleted`.
 */
export async function getProduct(
  elasticsearch: Client,
  id: number,
): Promise<ProductDocument | Tombstone | undefined> {
  const answer = await elasticsearch.get<WrittenDocument | Tombstone>(
    { index: PRODUCTS, id: String(id) },
    { ...within(DEADLINE_MS), ignore: [404] },
  )
  const source = answer.found ? answer._source : undefined
  return source && 'card' in source ? unpack(source) : source
}

/** Several products by id, as last written; those that do not exist or are not shown are absent. */
export async function readDocuments(elasticsearch: Client, ids: number[]): Promise<ProductDocument[]> {
  if (ids.length === 0) return []
  const answer = await elasticsearch.mget<WrittenDocument | Tombstone>(
    { index: PRODUCTS, ids: ids.map(String) },
    within(DEADLINE_MS),
  )
  return answer.docs.flatMap(found =>
    '_source' in found && found._source && 'card' in found._source && !found._source.deleted
      ? [unpack(found._source)]
      : [],
  )
}

const unpack = (document: WrittenDocument): ProductDocument => ({
  ...document,
  card: unpackCard(document.card),
})

/** For each category or department code: how many products it has, and the card of the best sold. One request. */
export async function bestOfCategories(
  elasticsearch: Client,
  codes: string[],
): Promise<Map<string, FoundProduct & { count: number }>> {
  const { responses } = await elasticsearch.msearch(
    {
      index: PRODUCTS,
      searches: codes.flatMap(code => [
        {},
        {
          query: { bool: { filter: [{ term: { deleted: false } }, { term: { cat: code } }] } },
          sort: [{ popularity: 'desc' as const }, { id: 'asc' as const }],
          size: 1,
          track_total_hits: true,
          ...cardFields,
        },
      ]),
    },
    within(DEADLINE_MS),
  )
  return new Map(
    responses.flatMap((answer, index) => {
      const code = codes[index]
      if (!code || !('hits' in answer)) return []
      const [hit] = answer.hits.hits
      const found = hit && toFound(hit)
      return found ? [[code, { ...found, count: totalOf(answer) }] as const] : []
    }),
  )
}
