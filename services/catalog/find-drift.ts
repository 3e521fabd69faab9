import type { RowDataPacket } from 'mysql2'
import { PRODUCTS, within } from '../../infra/elasticsearch/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import type { Tombstone } from './product-document.ts'
import type { Copies } from './write-copies.ts'

const DEADLINE_MS = 10_000
const BUCKET = 1_000
/** More than a bucket, so that what is there too much is seen as well. */
const MOST_HITS = 2 * BUCKET
/** Keys of Redis looked through for one bucket: there are some five for a product, most of them stock. */
const SCANNED = 5 * BUCKET

/** A copy that is not of the version that its row has had for a while. */
export interface Drift {
  id: number
  copy: 'elasticsearch' | 'redis'
  /** `extra`: there is no row. */
  kind: 'missing' | 'behind' | 'ahead' | 'extra'
  /** The version that the copy has; 0 where it is missing. */
  seen: number
}

/**
 * Compares the versions of one bucket of products, those after an id, in all three stores. What changed less than
 * `settledSeconds` ago, by MySQL's clock, is on its way and left out. What looks wrong is looked at again before it counts,
 * past the search (which is seconds behind) and past what was committed meanwhile. `next` is 0 at the end.
 */
export async function findDrift(
  copies: Copies,
  after: number,
  settledSeconds: number,
  bucket = BUCKET,
): Promise<{ drift: Drift[]; compared: number; next: number }> {
  const { mysql, redis, elasticsearch, index = PRODUCTS } = copies
  const [rows] = await mysql.query<RowDataPacket[]>(
    `SELECT id, version, changed_at <= NOW(3) - INTERVAL ? SECOND AS settled FROM product
     WHERE id > ? ORDER BY id LIMIT ?`,
    [settledSeconds, after, bucket],
  )
  const last = rows.length === bucket ? (rows.at(-1)?.id as number) : undefined
  const versions = new Map(rows.map(({ id, version }) => [id as number, version as number]))
  const ids = [...versions.keys()]
  const [documents, offers] = await Promise.all([
    elasticsearch.search(
      {
        index,
        query: { range: { id: { gt: after, ...(last ? { lte: last } : {}) } } },
        size: MOST_HITS,
        version: true,
        _source: false,
        // The id from its column: what is stored is one block with the source, and four times as dear to read.
        stored_fields: '_none_',
        docvalue_fields: ['id'],
        track_total_hits: false,
      },
      within(DEADLINE_MS),
    ),
    readRows(redis, ids),
  ])
  const documentVersions = new Map(
    documents.hits.hits.map(({ fields, _version }) => [Number(fields?.id?.[0]), _version ?? 0]),
  )
  const offerVersions = new Map(ids.map((id, at) => [id, offers[at] ?? undefined]))
  const settled = new Set(rows.filter(row => row.settled).map(({ id }) => id as number))
  const suspects = [
    ...ids.filter(
      id =>
        settled.has(id) &&
        (documentVersions.get(id) !== versions.get(id) || offerVersions.get(id) !== versions.get(id)),
    ),
    ...[...documentVersions.keys()].filter(id => !versions.has(id)),
  ]
  const drift = await confirm(copies, suspects, settledSeconds)
  return { drift, compared: ids.length, next: last ?? 0 }
}

async function confirm(
  { mysql, redis, elasticsearch, index = PRODUCTS }: Copies,
  ids: number[],
  settledSeconds: number,
): Promise<Drift[]> {
  if (ids.length === 0) return []
  const { docs } = await elasticsearch.mget<Tombstone>(
    { index, ids: ids.map(String), _source: ['deleted'] },
    within(DEADLINE_MS),
  )
  const offers = await redis.mget(ids.map(keys.offer))
  // Last, so that no copy can be older than the row it is compared with, but for what is left out as unsettled.
  const [rows] = await mysql.query<RowDataPacket[]>(
    `SELECT id, version, changed_at <= NOW(3) - INTERVAL ? SECOND AS settled FROM product WHERE id IN (?)`,
    [settledSeconds, ids],
  )
  const rowById = new Map(rows.map(row => [row.id as number, row]))
  return ids.flatMap((id, at): Drift[] => {
    const row = rowById.get(id)
    const doc = docs[at]
    const found = doc && '_source' in doc && doc._source ? doc : undefined
    if (!row) return found && !found._source?.deleted ? [extra(id, 'elasticsearch')] : []
    if (!row.settled) return []
    return [
      ...differing(id, 'elasticsearch', row.version, found?._version),
      ...differing(id, 'redis', row.version, rowOf(offers[at])),
    ]
  })
}

/** Offers of products that there are no rows of, in one step through Redis; `next` is '0' at the end. */
export async function findExtraOffers(
  { mysql, redis }: Pick<Copies, 'mysql' | 'redis'>,
  cursor: string,
): Promise<{ drift: Drift[]; next: string }> {
  const [next, found] = await redis.scan(cursor, 'MATCH', `${keys.offer(0).slice(0, -1)}*`, 'COUNT', SCANNED)
  const ids = found.map(key => Number(key.split(':')[1])).filter(Number.isSafeInteger)
  if (ids.length === 0) return { drift: [], next }
  const [rows] = await mysql.query<RowDataPacket[]>('SELECT id FROM product WHERE id IN (?)', [ids])
  const known = new Set(rows.map(({ id }) => id as number))
  return { drift: ids.filter(id => !known.has(id)).map(id => extra(id, 'redis')), next }
}

const extra = (id: number, copy: Drift['copy']): Drift => ({ id, copy, kind: 'extra', seen: 0 })

function differing(id: number, copy: Drift['copy'], wanted: number, seen: number | undefined): Drift[] {
  if (seen === wanted) return []
  const kind = seen === undefined ? 'missing' : seen < wanted ? 'behind' : 'ahead'
  return [{ id, copy, kind, seen: seen ?? 0 }]
}

// The row comes first in an offer (services/catalog/product-document.ts). One that does not begin so is looked at closely.
const READ_ROWS = `
local rows = {}
for i, key in ipairs(KEYS) do
  local start = redis.call('GETRANGE', key, 0, 31)
  rows[i] = start ~= '' and tonumber(string.match(start, '^{"row":(%d+)') or 0)
end
return rows`

/** The version of the row that each stored offer was made from, without reading the offers; null where there is none. */
const readRows = async (redis: Copies['redis'], ids: number[]): Promise<(number | null)[]> =>
  ids.length === 0
    ? []
    : ((await redis.eval(READ_ROWS, ids.length, ...ids.map(keys.offer))) as (number | null)[])

/** The version of the row that a stored offer was made from. */
const rowOf = (text: string | null | undefined): number | undefined =>
  text ? ((JSON.parse(text) as { row?: number }).row ?? 0) : undefined
