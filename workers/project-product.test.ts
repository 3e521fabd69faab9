import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { inTransaction, type Sql } from '../infra/mysql/client.ts'
import { createPublisher } from '../infra/rabbitmq/publisher.ts'
import { keys } from '../infra/redis/keys.ts'
import { createLogger } from '../infra/telemetry/logger.ts'
import {
  changeLabels,
  editProducts,
  type Fact,
  loadProducts,
  type ProductRow,
  readMemberships,
  readOffers,
  redisTime,
  relabelChunk,
  staleSince,
  takeMemberships,
} from '../services/catalog/index.ts'
import { consumers, events, type Payload } from '../services/events.ts'
import { freshCatalogue } from '../test/fresh-catalogue.ts'
import { freshBroker } from '../test/real-servers.ts'
import { projectProducts } from './project-product.ts'
import { refreshOnce } from './refresh-listings.ts'

const copies = await freshCatalogue(40, 22)
const { mysql, redis, elasticsearch, index } = copies
const { url, manage } = await freshBroker()
const publisher = createPublisher({ url }, 'test', createLogger('test', 'silent'), consumers)
after(() => publisher.close())
const context = { ...copies, publisher }
before(() => publisher.opened)
beforeEach(async () => {
  await mysql.query('DELETE FROM outbox')
  await redis.del(keys.waitingListings, keys.listingsTurn)
})

const edit = (id: number, write: (sql: Sql) => Promise<unknown>) =>
  inTransaction(mysql, sql =>
    editProducts(sql, [id], async () => {
      await write(sql)
      return undefined
    }),
  )

/** What the outbox tells, as the relay would hand it on. */
async function changes(): Promise<Payload<'product.changed'>[]> {
  const [rows] = await mysql.query<RowDataPacket[]>(
    "SELECT payload FROM outbox WHERE name = 'product.changed'",
  )
  await mysql.query("DELETE FROM outbox WHERE name = 'product.changed'")
  return rows.map(({ payload }) =>
    events['product.changed'].schema.parse(typeof payload === 'string' ? JSON.parse(payload) : payload),
  )
}
const project = async (payloads: Payload<'product.changed'>[]) =>
  projectProducts(
    payloads.map(payload => ({ payload, job: { correlationId: 'test' } })),
    context,
  )

/** What was told to the edge since the last time it was asked. */
async function stale(): Promise<{ facts: string[]; gone: string[] }> {
  const got = (await manage('POST', '/queues/{vhost}/purge-edge/get', {
    count: 1000,
    ackmode: 'ack_requeue_false',
    encoding: 'auto',
  })) as { payload: string }[]
  const payloads = got.map(({ payload }) => JSON.parse(payload) as { facts: string[]; gone: string[] })
  return { facts: payloads.flatMap(({ facts }) => facts), gone: payloads.flatMap(({ gone }) => gone) }
}
const listed = async (category: number) => {
  const [[row]] = await mysql.query<RowDataPacket[]>('SELECT code FROM category WHERE id = ?', [category])
  const { hits } = await elasticsearch.search({
    index,
    size: 100,
    _source: false,
    query: { bool: { filter: [{ term: { deleted: false } }, { term: { cat: row?.code } }] } },
  })
  return hits.hits.map(({ _id }) => Number(_id))
}

test('first wave: price in Redis, document by id, render guard, and the facts that moved to the edge', async () => {
  const began = await redisTime(redis)
  await edit(1, sql =>
    sql.query('UPDATE price SET amount = 12345 WHERE sku IN (SELECT sku FROM variant WHERE product_id = 1)'),
  )
  assert.deepEqual(await project(await changes()), [undefined])
  const offer = (await readOffers(redis, [1])).get(1)
  assert.equal(offer?.variants[0]?.prices.EUR.amount, 12_345)
  const { _source } = await elasticsearch.get<{ page: { offer: { version: number } } }>({ index, id: '1' })
  assert.equal(_source?.page.offer.version, offer?.version)
  assert.deepEqual(await stale(), { facts: ['o1'], gone: [] })
  assert.equal(await staleSince(redis, ['o1'], began), true)
  assert.equal(await staleSince(redis, ['p1'], began), false)
})

test('messages that come late or twice change nothing back', async () => {
  await edit(2, sql => sql.query("UPDATE product SET brand = 'First' WHERE id = 2"))
  const first = await changes()
  await edit(2, sql => sql.query("UPDATE product SET brand = 'Second' WHERE id = 2"))
  const second = await changes()
  await project(second)
  assert.deepEqual(await project([...first, ...second, ...first]), [undefined, undefined, undefined])
  const { _source } = await elasticsearch.get<{ brand: string }>({ index, id: '2' })
  assert.equal(_source?.brand, 'Second')
  await stale()
})

test('unpublished: purged for good at once, a tombstone in the index, no offer to show', async () => {
  await edit(3, sql => sql.query("UPDATE product SET status = 'draft' WHERE id = 3"))
  await project(await changes())
  assert.deepEqual(await stale(), { facts: [], gone: ['p3', 'o3'] })
  assert.equal((await readOffers(redis, [3])).get(3)?.gone, true)
  const { _source, _version } = await elasticsearch.get<object>({ index, id: '3' })
  const [[row]] = await mysql.query<RowDataPacket[]>('SELECT version FROM product WHERE id = 3')
  assert.deepEqual(_source, { id: 3, version: row?.version, deleted: true })
  // A write of an older version, however late, does not bring it back.
  const late = elasticsearch.index({
    index,
    id: '3',
    version: (_version ?? 1) - 1,
    version_type: 'external',
    document: { id: 3, version: 1, deleted: false },
  })
  await assert.rejects(late, /version_conflict/)
})

test('a product without a row leaves a tombstone, and does not stop the others', async () => {
  await redis.set(keys.offer(900), JSON.stringify({ row: 1 }))
  await elasticsearch.index({ index, id: '900', document: { id: 900, version: 1, deleted: false } })
  const payload = { id: 900, facts: ['p900', 'o900'] as Fact[], memberships: [] }
  assert.deepEqual(await project([payload]), [undefined])
  assert.equal(await redis.exists(keys.offer(900)), 0)
  const { _source } = await elasticsearch.get<{ deleted: boolean }>({ index, id: '900' })
  assert.equal(_source?.deleted, true)
  await stale()
})

test('a document that Elasticsearch refuses fails alone', async () => {
  await mysql.query(
    `UPDATE product SET attributes = '{"keyword": {}, "number": {"width": "wide"}}' WHERE id = 4`,
  )
  const of = (id: number) => ({ id, facts: [], memberships: [] })
  await mysql.query('UPDATE product SET version = version + 1 WHERE id IN (4, 5)')
  const [four, five] = await project([of(4), of(5)])
  assert.match(String(four), /width/)
  assert.equal(five, undefined)
})

test('second wave: a membership is told once the search sees it, and at most once in five seconds', async () => {
  const [[before]] = await mysql.query<RowDataPacket[]>('SELECT category_id FROM product WHERE id = 6')
  const [[to]] = await mysql.query<RowDataPacket[]>(
    'SELECT id FROM category WHERE id <> ? AND id NOT IN (SELECT category_id FROM product) LIMIT 1',
    [before?.category_id],
  )
  await edit(6, sql => sql.query('UPDATE product SET category_id = ? WHERE id = 6', [to?.id]))
  const shownBefore = (await readMemberships(redis, [to?.id])).get(to?.id) ?? 0
  await project(await changes())
  assert.deepEqual((await stale()).facts, ['p6'], 'first wave')
  assert.equal((await readMemberships(redis, [to?.id])).get(to?.id), shownBefore)

  assert.equal(await refreshOnce(context), 2)
  assert.deepEqual(await listed(to?.id), [6])
  assert.equal((await readMemberships(redis, [to?.id])).get(to?.id), shownBefore + 1)
  assert.deepEqual((await stale()).facts.toSorted(), [`c${before?.category_id}`, `c${to?.id}`].toSorted())

  await edit(6, sql => sql.query('UPDATE product SET category_id = ? WHERE id = 6', [before?.category_id]))
  await project(await changes())
  assert.equal(await refreshOnce(context), 0, 'too soon')
  await redis.del(keys.listingsTurn)
  assert.equal(await refreshOnce(context), 2)
  assert.equal(await refreshOnce(context), 0)
})

test('a membership that moves while its refresh is under way waits for the next one', async () => {
  const moved = { id: 7, facts: [], memberships: [{ category: 1, version: 50 }] }
  await project([moved])
  const publishing = {
    ...publisher,
    publish: async (messages: Parameters<typeof publisher.publish>[0]) => {
      await publisher.publish(messages)
      await project([moved])
    },
  }
  await refreshOnce({ ...context, publisher: publishing })
  await redis.del(keys.listingsTurn)
  assert.deepEqual(
    (await takeMemberships(redis)).map(({ category, version }) => ({ category, version })),
    [{ category: 1, version: 50 }],
  )
})

test('a renamed brand reaches all its products, a chunk at a time', async () => {
  await mysql.query("UPDATE product SET brand = 'Old name' WHERE id BETWEEN 10 AND 34")
  await inTransaction(mysql, sql => changeLabels(sql, [{ of: 'brand', from: 'Old name', to: 'New name' }]))
  const chunks: number[] = []
  for (;;) {
    const [[row]] = await mysql.query<RowDataPacket[]>(
      "SELECT id, payload FROM outbox WHERE name = 'label.changed'",
    )
    if (!row) break
    await mysql.query('DELETE FROM outbox WHERE id = ?', [row.id])
    const asked = events['label.changed'].schema.parse(
      typeof row.payload === 'string' ? JSON.parse(row.payload) : row.payload,
    )
    chunks.push(await inTransaction(mysql, sql => relabelChunk(sql, asked, undefined, 10)))
  }
  assert.deepEqual(chunks, [10, 10, 5])
  const told = await changes()
  assert.deepEqual(
    told.map(({ facts }) => facts),
    Array.from({ length: 25 }, (_, n) => [`p${n + 10}`]),
  )
  await project(told)
  const { docs } = await elasticsearch.mget<{ brand: string }>({ index, ids: ['10', '34'] })
  for (const doc of docs) assert.equal('_source' in doc && doc._source?.brand, 'New name')
})

test('a renamed value, attribute, category or department reaches those who carry it, and no other', async () => {
  const rows = await loadProducts(
    mysql,
    Array.from({ length: 40 }, (_, n) => n + 1),
  )
  const [product] = rows
  assert.ok(product)
  const colours = (row: ProductRow) => [
    ...(row.attributes.keyword.colour ?? []),
    ...row.variants.flatMap(({ options }) => options.colour ?? []),
  ]
  const [code] = rows.flatMap(colours)
  const [[category]] = await mysql.query<RowDataPacket[]>('SELECT department_id FROM category WHERE id = ?', [
    product.categoryId,
  ])
  const cases: [object, (row: ProductRow) => boolean][] = [
    [{ of: 'category', id: product.categoryId }, row => row.categoryId === product.categoryId],
    [{ of: 'department', id: category?.department_id }, row => row.department === product.department],
    [{ of: 'attribute', code: 'colour' }, row => colours(row).length > 0],
    [{ of: 'value', attribute: 'colour', code }, row => colours(row).includes(code ?? '')],
  ]
  for (const [label, carries] of cases) {
    const expected = rows.filter(carries).map(({ id }) => id)
    await changes()
    const asked = events['label.changed'].schema.parse({ label, after: 0 })
    await inTransaction(mysql, sql => relabelChunk(sql, asked))
    assert.deepEqual(
      (await changes()).map(({ id }) => id),
      expected,
      JSON.stringify(label),
    )
  }
})
