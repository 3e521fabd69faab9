import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { inTransaction, type Sql } from '../infra/mysql/client.ts'
import { createPublisher } from '../infra/rabbitmq/publisher.ts'
import { keys } from '../infra/redis/keys.ts'
import { createLogger } from '../infra/telemetry/logger.ts'
import { editProducts, readFound, redisTime, staleSince } from '../services/catalog/index.ts'
import { consumers, events } from '../services/events.ts'
import { freshCatalogue } from '../test/fresh-catalogue.ts'
import { freshBroker } from '../test/real-servers.ts'
import { projectProducts } from './project-product.ts'
import { refreshSearchesOnce } from './refresh-searches.ts'

const copies = await freshCatalogue(10)
const { mysql, redis, elasticsearch, index } = copies
const { url } = await freshBroker()
const publisher = createPublisher({ url }, 'test', createLogger('test', 'silent'), consumers)
after(() => publisher.close())
before(() => publisher.opened)
beforeEach(() => redis.del(keys.foundWaiting, keys.foundTurn))

async function change(write: (sql: Sql) => Promise<unknown>): Promise<void> {
  await mysql.query('DELETE FROM outbox')
  await inTransaction(mysql, sql =>
    editProducts(sql, [1], async () => {
      await write(sql)
      return undefined
    }),
  )
  const [rows] = await mysql.query("SELECT payload FROM outbox WHERE name = 'product.changed'")
  const payloads = (rows as { payload: unknown }[]).map(({ payload }) =>
    events['product.changed'].schema.parse(typeof payload === 'string' ? JSON.parse(payload) : payload),
  )
  await projectProducts(
    payloads.map(payload => ({ payload, job: { correlationId: 'test' } })),
    { ...copies, publisher },
  )
}
const rename = (title: string) =>
  change(sql =>
    sql.query("UPDATE product_text SET title = ? WHERE product_id = 1 AND locale = 'en'", [title]),
  )
const finds = async (word: string) => {
  const { hits } = await elasticsearch.search({
    index,
    query: { match: { 'title.en': word } },
    _source: false,
  })
  return hits.hits.length
}
const turn = () => refreshSearchesOnce({ ...copies, publisher })

test('a text that moved empties the results once a search sees it, and at most once a minute', async () => {
  const version = await readFound(redis)
  const began = await redisTime(redis)
  await rename('Xylograph')
  assert.equal(await turn(), 1)
  assert.equal(await finds('xylograph'), 1, 'the search sees it before the purge is told')
  assert.equal(await readFound(redis), version + 1)
  assert.equal(await staleSince(redis, ['found'], began), true)

  await rename('Zymurgy')
  assert.equal(await turn(), 0, 'too soon')
  await redis.del(keys.foundTurn)
  assert.equal(await turn(), 1, 'but not forgotten')
  await redis.del(keys.foundTurn)
  assert.equal(await turn(), 0, 'nothing waits')
})

test('a price changes nothing about what is found', async () => {
  await change(sql =>
    sql.query(
      'UPDATE price SET amount = amount + 100 WHERE sku IN (SELECT sku FROM variant WHERE product_id = 1)',
    ),
  )
  assert.equal(await turn(), 0)
})

test('what moves during a turn waits for the next', async () => {
  await rename('Quixotry')
  const publishing = {
    ...publisher,
    publish: async (messages: Parameters<typeof publisher.publish>[0]) => {
      await publisher.publish(messages)
      await rename('Quixotism')
    },
  }
  assert.equal(await refreshSearchesOnce({ ...copies, publisher: publishing }), 1)
  await redis.del(keys.foundTurn)
  assert.equal(await turn(), 1)
})
