import { PRODUCTS, within } from '../../infra/elasticsearch/client.ts'
import type { Sql } from '../../infra/mysql/client.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { isShown } from './is-shown.ts'
import { removeOffers, writeOffers } from './offer.ts'
import { type Tombstone, toIndexed, toOffer } from './product-document.ts'
import { loadProducts } from './product-rows.ts'
import type { SearchIndex } from './search/multi-search.ts'
import { writeDocuments } from './write-documents.ts'

const DEADLINE_MS = 5_000

/** The source of truth and its copies. */
export interface Copies extends SearchIndex {
  mysql: Sql
  redis: Redis
}

/**
 * Copies products as they are now to Redis (offer) and Elasticsearch (document). Both refuse what is older, so repeats and
 * reordering do no harm. Returns those that were refused, and those that are not shown (any more): of what has no row at
 * all nothing stays but a tombstone.
 */
export async function writeCopies(
  { mysql, redis, ...products }: Copies,
  ids: number[],
): Promise<{ failed: Map<number, Error>; gone: Set<number> }> {
  const rows = await loadProducts(mysql, ids)
  const known = new Set(rows.map(({ id }) => id))
  const lost = ids.filter(id => !known.has(id))
  const write = async () => {
    const tombstones = await tombstonesOf(products, lost)
    return writeDocuments(products, [...rows.map(toIndexed), ...tombstones], DEADLINE_MS)
  }
  // Prices do not wait for Elasticsearch: checkout takes them from Redis, whatever pages do.
  const [failed] = await Promise.all([
    write(),
    writeOffers(redis, new Map(rows.map(row => [row.id, toOffer(row)]))),
    removeOffers(redis, lost),
  ])
  return { failed, gone: new Set([...lost, ...rows.filter(row => !isShown(row)).map(({ id }) => id)]) }
}

/** One above the version that is there: a delete would be forgotten after a minute, and a late write come back. */
async function tombstonesOf(
  { elasticsearch, index = PRODUCTS }: SearchIndex,
  ids: number[],
): Promise<Tombstone[]> {
  if (ids.length === 0) return []
  const { docs } = await elasticsearch.mget<Tombstone>(
    { index, ids: ids.map(String), _source: ['deleted'] },
    within(DEADLINE_MS),
  )
  return docs.flatMap(found =>
    '_source' in found && found._source && !found._source.deleted
      ? [{ id: Number(found._id), version: (found._version ?? 0) + 1, deleted: true as const }]
      : [],
  )
}
