import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { createPool, inTransaction, type Sql } from '../infra/mysql/client.ts'
import { createRedis, untilReady } from '../infra/redis/client.ts'
import { keys } from '../infra/redis/keys.ts'
import { changeTaxonomy, editProducts } from '../services/catalog/index.ts'
import { config } from './real-servers.ts'
import { until } from './until.ts'

/** The running shop: what is committed in MySQL comes out on pages that were in the cache. */
const redis = createRedis(config.redis)
const mysql = createPool(config.mysql)
await untilReady(redis)
after(async () => {
  redis.disconnect()
  await mysql.end()
})

const get = async (path: string) => {
  const answer = await fetch(config.origin + path, { signal: AbortSignal.timeout(5_000) })
  return { text: await answer.text(), status: answer.status, cache: answer.headers.get('x-cache') }
}
const cached = (path: string) => until('is cached', async () => (await get(path)).cache === 'HIT')
const edit = (id: number, write: (sql: Sql) => Promise<unknown>) =>
  inTransaction(mysql, sql =>
    editProducts(sql, [id], async () => {
      await write(sql)
      return undefined
    }),
  )
const one = async (text: string, values: unknown[] = []) =>
  (await mysql.query<RowDataPacket[]>(text, values))[0][0] ?? assert.fail(`nothing: ${text}`)

/** A product on the first page of its category, with both addresses. */
async function listedProduct() {
  const listing = '/en/c/armchairs'
  const found = /data-id="(\d+)".*?href="([^"]+)"/s.exec((await get(listing)).text)
  assert.ok(found?.[1] && found[2])
  return { id: Number(found[1]), path: found[2], listing }
}

test('a new title is on the product’s page and on the listing, both from the cache before', async () => {
  const { id, path, listing } = await listedProduct()
  const { title } = await one("SELECT title FROM product_text WHERE product_id = ? AND locale = 'en'", [id])
  const rename = (to: string) =>
    edit(id, sql =>
      sql.query("UPDATE product_text SET title = ? WHERE product_id = ? AND locale = 'en'", [to, id]),
    )
  await cached(path)
  await cached(listing)
  await rename('Chair of the test')
  await until('page', async () => (await get(path)).text.includes('Chair of the test'))
  await until('listing', async () => (await get(listing)).text.includes('Chair of the test'))
  await rename(title)
  await until('as before', async () => !(await get(listing)).text.includes('Chair of the test'))
})

test('a sale that is planned begins and ends by itself', async () => {
  const { id, path } = await listedProduct()
  const skus = 'sku IN (SELECT sku FROM variant WHERE product_id = ?)'
  const before = await mysql.query<RowDataPacket[]>(`SELECT * FROM price WHERE ${skus}`, [id])
  const onSale = async () => (await get(path)).text.includes('€1.23')
  await edit(id, sql =>
    sql.query(
      `UPDATE price SET sale_amount = 123, sale_from = NOW(3) + INTERVAL 1 SECOND,
         sale_to = NOW(3) + INTERVAL 4 SECOND WHERE ${skus}`,
      [id],
    ),
  )
  assert.equal(await onSale(), false)
  await until('begins', onSale)
  await until('ends', async () => !(await onSale()))
  await edit(id, async sql => {
    for (const { sku, currency, sale_amount, sale_from, sale_to } of before[0])
      await sql.query(
        'UPDATE price SET sale_amount = ?, sale_from = ?, sale_to = ? WHERE sku = ? AND currency = ?',
        [sale_amount, sale_from, sale_to, sku, currency],
      )
  })
})

test('a product that changes its category leaves one listing and comes into the other', async () => {
  const { id, listing } = await listedProduct()
  const { category_id, popularity } = await one('SELECT category_id, popularity FROM product WHERE id = ?', [
    id,
  ])
  const { category_id: other } = await one("SELECT category_id FROM category_text WHERE slug = 'sofas'")
  const move = (category: number, rank: number) =>
    edit(id, sql =>
      sql.query('UPDATE product SET category_id = ?, popularity = ? WHERE id = ?', [category, rank, id]),
    )
  const shows = async (path: string) => (await get(path)).text.includes(`data-id="${id}"`)
  await cached(listing)
  await cached('/en/c/sofas')
  await move(other, 4_000_000)
  await until('arrives', () => shows('/en/c/sofas'))
  await until('leaves', async () => !(await shows(listing)))
  await move(category_id, popularity)
  await until('is back', () => shows(listing))
})

test('a renamed category is named anew in the navigation, on its page and on its products', async () => {
  const { path, listing } = await listedProduct()
  const { category_id, name } = await one(
    "SELECT category_id, name FROM category_text WHERE slug = 'armchairs' AND locale = 'en'",
  )
  const rename = (to: string) =>
    inTransaction(mysql, async sql => {
      await sql.query("UPDATE category_text SET name = ? WHERE category_id = ? AND locale = 'en'", [
        to,
        category_id,
      ])
      await changeTaxonomy(sql, [{ of: 'category', id: category_id }])
    })
  for (const page of ['/en/pages/about', listing, path]) await get(page)
  await rename('Chairs of the test')
  for (const page of ['/en/pages/about', listing, path])
    await until(page, async () => (await get(page)).text.includes('Chairs of the test'))
  await rename(name)
  for (const page of ['/en/pages/about', listing, path])
    await until(page, async () => !(await get(page)).text.includes('Chairs of the test'))
})

test('an offer that somebody deleted in Redis comes back by itself', async () => {
  const { id } = await one(
    'SELECT id FROM product WHERE changed_at < NOW(3) - INTERVAL 1 MINUTE ORDER BY id DESC LIMIT 1',
  )
  await redis.del(keys.offer(id))
  await until('healed', async () => (await redis.exists(keys.offer(id))) === 1, 60_000)
})
