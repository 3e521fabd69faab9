import type { RowDataPacket } from 'mysql2'
import { type Client, within } from '../../infra/elasticsearch/client.ts'
import type { Sql } from '../../infra/mysql/client.ts'
import { toIndexed } from './product-document.ts'
import { loadProducts } from './product-rows.ts'
import { bulkWrite } from './write-documents.ts'

const CHUNK = 1_000
const TRIES = 3
const DEADLINE_MS = 30_000

/**
 * Holds an index against the source of truth, product by product: each must be there at least as new as its row was when it
 * was asked for. What is older is written again (the edits that go on meanwhile are on their way there, too). Throws when a
 * product stays behind or the counts do not fit; returns how many it found, and how many of them it had to write.
 */
export async function verifyIndex(
  elasticsearch: Client,
  sql: Sql,
  alias: string,
): Promise<{ verified: number; mended: number }> {
  let last = 0
  let verified = 0
  let mended = 0
  for (;;) {
    const [rows] = await sql.query<RowDataPacket[]>(
      'SELECT id, version FROM product WHERE id > ? ORDER BY id LIMIT ?',
      [last, CHUNK],
    )
    if (rows.length === 0) break
    last = rows.at(-1)?.id
    verified += rows.length
    for (let attempt = 1; ; attempt++) {
      const behind = await idsBehind(elasticsearch, alias, rows)
      if (behind.length === 0) break
      if (attempt > TRIES) throw new Error(`product ${behind[0]} does not get into ${alias}`)
      mended += behind.length
      const documents = (await loadProducts(sql, behind)).map(toIndexed)
      const [failed] = [...(await bulkWrite(elasticsearch, alias, documents, DEADLINE_MS))]
      if (failed) throw new Error(`product ${failed[0]}: ${failed[1].error.message}`)
    }
  }
  await elasticsearch.indices.refresh({ index: alias })
  const upTo = { range: { id: { lte: last } } }
  const { count } = await elasticsearch.count({ index: alias, query: upTo }, within(DEADLINE_MS))
  const [[now]] = await sql.query<RowDataPacket[]>('SELECT COUNT(*) AS n FROM product WHERE id <= ?', [last])
  if (count < verified || count > Number(now?.n))
    throw new Error(`${alias} holds ${count} products, MySQL ${verified} to ${now?.n}`)
  return { verified, mended }
}

async function idsBehind(elasticsearch: Client, alias: string, rows: RowDataPacket[]): Promise<number[]> {
  const { docs } = await elasticsearch.mget(
    { index: alias, ids: rows.map(({ id }) => String(id)), _source: false },
    within(DEADLINE_MS),
  )
  const versions = new Map(docs.map(doc => [Number(doc._id), '_version' in doc ? doc._version : undefined]))
  return rows.filter(({ id, version }) => (versions.get(id) ?? 0) < version).map(({ id }) => id)
}
