import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { inTransaction, type Sql } from '../../infra/mysql/client.ts'
import { seed } from '../../infra/seed/seed.ts'
import { freshDatabase } from '../../test/real-servers.ts'
import { editProducts } from './index.ts'

const { pool } = await freshDatabase()
await seed(pool, { products: 20 })
const ID = 7

const one = async (text: string, values: unknown[] = []) =>
  (await pool.query<RowDataPacket[]>(text, values))[0][0] ?? assert.fail(`nothing: ${text}`)
const versions = () =>
  one('SELECT version, text_version AS text, offer_version AS offer FROM product WHERE id = ?', [ID])
const told = async () =>
  (await pool.query<RowDataPacket[]>('SELECT payload FROM outbox ORDER BY id'))[0].map(({ payload }) =>
    typeof payload === 'string' ? JSON.parse(payload) : payload,
  )
const edit = (write: (sql: Sql) => Promise<unknown>) =>
  inTransaction(pool, sql =>
    editProducts(sql, [ID], async () => {
      await write(sql)
      return undefined
    }),
  )
const setSale = (from: string, to: string) =>
  edit(sql =>
    sql.query(
      `UPDATE price SET sale_amount = 1, sale_from = ${from}, sale_to = ${to} WHERE sku IN
       (SELECT sku FROM variant WHERE product_id = ?)`,
      [ID],
    ),
  )
beforeEach(async () => {
  await pool.query('UPDATE price SET sale_amount = NULL, sale_from = NULL, sale_to = NULL')
  await pool.query('DELETE FROM outbox')
})

test('a price moves the offer, and nothing else that is shown', async () => {
  const before = await versions()
  await edit(sql =>
    sql.query(
      'UPDATE price SET amount = amount + 1 WHERE sku IN (SELECT sku FROM variant WHERE product_id = ?)',
      [ID],
    ),
  )
  assert.deepEqual(await versions(), {
    version: before.version + 1,
    text: before.text,
    offer: before.offer + 1,
  })
  assert.deepEqual(await told(), [{ id: ID, facts: [`o${ID}`], memberships: [] }])
})

test('a title moves the text and the offer, which names the product too', async () => {
  const before = await versions()
  await edit(sql =>
    sql.query("UPDATE product_text SET title = 'New' WHERE product_id = ? AND locale = 'en'", [ID]),
  )
  assert.deepEqual(await versions(), {
    version: before.version + 1,
    text: before.text + 1,
    offer: before.offer + 1,
  })
  assert.deepEqual(await told(), [{ id: ID, facts: [`p${ID}`, `o${ID}`], memberships: [] }])
})

test('what only orders listings is copied and evicts nothing', async () => {
  const before = await versions()
  await edit(sql => sql.query('UPDATE product SET popularity = popularity + 1 WHERE id = ?', [ID]))
  assert.deepEqual(await versions(), { ...before, version: before.version + 1 })
  assert.deepEqual(await told(), [{ id: ID, facts: [], memberships: [] }])
})

test('writing what is there already moves nothing', async () => {
  const before = await versions()
  await edit(sql => sql.query('UPDATE product SET brand = brand WHERE id = ?', [ID]))
  assert.deepEqual(await versions(), before)
  assert.deepEqual(await told(), [])
})

test('a product that changes its category moves the membership of both, and no other', async () => {
  const { category_id: from } = await one('SELECT category_id FROM product WHERE id = ?', [ID])
  const { id: to } = await one('SELECT id FROM category WHERE id <> ? ORDER BY id LIMIT 1', [from])
  const all = async () =>
    new Map(
      (await pool.query<RowDataPacket[]>('SELECT id, version FROM category'))[0].map(({ id, version }) => [
        id,
        version,
      ]),
    )
  const before = await all()
  await edit(sql => sql.query('UPDATE product SET category_id = ? WHERE id = ?', [to, ID]))
  const after = await all()
  const moved = [...after].filter(([id, version]) => version !== before.get(id)).map(([id]) => id)
  assert.deepEqual(moved.toSorted(), [from, to].toSorted())
  const [message] = await told()
  assert.deepEqual(
    message.memberships.map(({ category }: { category: number }) => category),
    [from, to],
  )
})

test('unpublished, all of it moves; edited then, nothing that is shown does', async () => {
  await edit(sql => sql.query("UPDATE product SET status = 'draft' WHERE id = ?", [ID]))
  const [first] = await told()
  assert.deepEqual(first.facts, [`p${ID}`, `o${ID}`])
  assert.equal(first.memberships.length, 1)
  await edit(sql => sql.query("UPDATE product_text SET title = 'Draft' WHERE product_id = ?", [ID]))
  const [, second] = await told()
  assert.deepEqual(second, { id: ID, facts: [], memberships: [] })
  await edit(sql => sql.query("UPDATE product SET status = 'published' WHERE id = ?", [ID]))
})

test('a sale moves the offer when it runs, not when it is only planned', async () => {
  const before = await versions()
  await setSale('NOW(3) + INTERVAL 1 DAY', 'NOW(3) + INTERVAL 2 DAY')
  assert.equal((await versions()).offer, before.offer)
  await setSale('NOW(3) - INTERVAL 1 DAY', 'NOW(3) + INTERVAL 2 DAY')
  assert.equal((await versions()).offer, before.offer + 1)
})

test('a sale that ends before it begins is refused where it is written', async () => {
  await assert.rejects(
    setSale('NOW(3) + INTERVAL 2 DAY', 'NOW(3) + INTERVAL 1 DAY'),
    /sale_ends_after_it_begins/,
  )
})

test('what is rolled back is not told', async () => {
  await assert.rejects(
    inTransaction(pool, async sql => {
      await editProducts(sql, [ID], async () => {
        await sql.query("UPDATE product SET brand = 'Elsewhere' WHERE id = ?", [ID])
        return undefined
      })
      throw new Error('changed my mind')
    }),
  )
  assert.deepEqual(await told(), [])
})
