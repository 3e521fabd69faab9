import { setTimeout as delay } from 'node:timers/promises'
import type { Client } from '@elastic/elasticsearch'
import type { RowDataPacket } from 'mysql2'
import { PRODUCTS, within } from '../../../infra/elasticsearch/client.ts'
import type { Pool } from '../../../infra/mysql/client.ts'

const LOOK_MS = 500
const AT_ONCE = 1_000
const DEADLINE_MS = 10_000

/** Waits until Elasticsearch has these products as MySQL has them; `longestMs` at most. */
export async function untilCopied(
  mysql: Pool,
  elasticsearch: Client,
  ids: number[],
  longestMs: number,
): Promise<void> {
  const end = Date.now() + longestMs
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE)
    for (let missing = some; ; await delay(LOOK_MS)) {
      missing = await behind(missing)
      if (missing.length === 0) break
      if (Date.now() > end) throw new Error(`Product ${missing[0]} was not copied in time.`)
    }
  }

  async function behind(some: number[]): Promise<number[]> {
    const [rows] = await mysql.query<RowDataPacket[]>('SELECT id, version FROM product WHERE id IN (?)', [
      some,
    ])
    const { docs } = await elasticsearch.mget(
      { index: PRODUCTS, ids: some.map(String), _source: false },
      within(DEADLINE_MS),
    )
    const copied = new Map(
      docs.map(found => [Number(found._id), '_version' in found ? (found._version ?? 0) : 0]),
    )
    return rows.filter(({ id, version }) => (copied.get(id) ?? 0) < version).map(({ id }) => id)
  }
}
