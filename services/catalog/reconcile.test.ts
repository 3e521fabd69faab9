import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { inTransaction } from '../../infra/mysql/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { freshCatalogue } from '../../test/fresh-catalogue.ts'
import { type Drift, findDrift, findExtraOffers, healDrift, writeCopies } from './index.ts'

const copies = await freshCatalogue(60, 20)
const { mysql, redis, elasticsearch, index } = copies
const SETTLED_SECONDS = 30
const BUCKET = 25

/** All products are as if nothing had changed for a minute. */
const settle = () => mysql.query('UPDATE product SET changed_at = NOW(3) - INTERVAL 1 MINUTE')
beforeEach(settle)

/** One round over all buckets and all of Redis. */
async function round(): Promise<Drift[]> {
  const found: Drift[] = []
  for (let after = 0; ; ) {
    const { drift, next } = await findDrift(copies, after, SETTLED_SECONDS, BUCKET)
    found.push(...drift)
    if (next === 0) break
    after = next
  }
  for (let cursor = '0'; ; ) {
    const { drift, next } = await findExtraOffers(copies, cursor)
    found.push(...drift)
    if (next === '0') break
    cursor = next
  }
  return found
}

/** The normal path: what healing put into the outbox is projected. */
async function project(): Promise<void> {
  const [rows] = await mysql.query<RowDataPacket[]>('SELECT payload FROM outbox')
  const ids = rows.map(({ payload }) => (typeof payload === 'string' ? JSON.parse(payload) : payload).id)
  await mysql.query('DELETE FROM outbox')
  assert.deepEqual((await writeCopies(copies, ids)).failed, new Map())
}

async function foundAndHealed(expected: Partial<Drift>[]): Promise<void> {
  const found = await round()
  assert.deepEqual(
    found.map(({ id, copy, kind }) => ({ id, copy, kind })),
    expected,
  )
  await inTransaction(mysql, sql => healDrift(sql, found))
  await project()
  await settle()
  await elasticsearch.indices.refresh({ index })
  assert.deepEqual(await round(), [])
}

const setOffer = async (id: number, change: (row: number) => number) => {
  const offer = JSON.parse((await redis.get(keys.offer(id))) ?? '{}')
  await redis.set(keys.offer(id), JSON.stringify({ ...offer, row: change(offer.row) }))
}

test('copies that are alike are no drift', async () => assert.deepEqual(await round(), []))

test('an offer that is missing in Redis is found and healed', async () => {
  await redis.del(keys.offer(5))
  await foundAndHealed([{ id: 5, copy: 'redis', kind: 'missing' }])
  assert.ok(await redis.exists(keys.offer(5)))
})

test('an older and a newer offer in Redis', async () => {
  await setOffer(6, () => 0)
  await setOffer(40, row => row + 10)
  await foundAndHealed([
    { id: 6, copy: 'redis', kind: 'behind' },
    { id: 40, copy: 'redis', kind: 'ahead' },
  ])
})

test('an offer in Redis of a product that there is not', async () => {
  await redis.set(keys.offer(4_000), JSON.stringify({ row: 3, version: 1, text: 1, variants: [] }))
  await foundAndHealed([{ id: 4_000, copy: 'redis', kind: 'extra' }])
  assert.equal(await redis.exists(keys.offer(4_000)), 0)
})

test('a document that is missing in Elasticsearch', async () => {
  await elasticsearch.delete({ index, id: '7', refresh: true })
  await foundAndHealed([{ id: 7, copy: 'elasticsearch', kind: 'missing' }])
})

test('a document that somebody wrote over', async () => {
  await elasticsearch.update({ index, id: '8', doc: { brand: 'Somebody' }, refresh: true })
  await foundAndHealed([{ id: 8, copy: 'elasticsearch', kind: 'ahead' }])
  const { _source } = await elasticsearch.get<{ brand: string }>({ index, id: '8' })
  assert.notEqual(_source?.brand, 'Somebody')
})

test('a row that moved on without telling', async () => {
  await mysql.query('UPDATE product SET version = version + 1 WHERE id = 9')
  await settle()
  await foundAndHealed([
    { id: 9, copy: 'elasticsearch', kind: 'behind' },
    { id: 9, copy: 'redis', kind: 'behind' },
  ])
})

test('a document of a product that there is not becomes a tombstone', async () => {
  await elasticsearch.index({
    index,
    id: '5000',
    version: 4,
    version_type: 'external',
    refresh: true,
    document: { id: 5_000, version: 4, deleted: false },
  })
  await foundAndHealed([{ id: 5_000, copy: 'elasticsearch', kind: 'extra' }])
  const { _source } = await elasticsearch.get<{ deleted: boolean }>({ index, id: '5000' })
  assert.equal(_source?.deleted, true)
})

test('what changed a moment ago is on its way, and no drift', async () => {
  await mysql.query('UPDATE product SET version = version + 1 WHERE id = 10')
  assert.deepEqual(await round(), [])
  await writeCopies(copies, [10])
})
