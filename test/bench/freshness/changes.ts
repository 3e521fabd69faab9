import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { RowDataPacket } from 'mysql2'
import { inTransaction, type Pool, type Sql } from '../../../infra/mysql/client.ts'
import type { Redis } from '../../../infra/redis/client.ts'
import { keys } from '../../../infra/redis/keys.ts'
import { editProducts } from '../../../services/catalog/index.ts'
import { moveStock } from '../../../services/stock/index.ts'
import type { Subject } from './subjects.ts'

export interface Stores {
  mysql: Pool
  redis: Redis
}

/** Whether a page is as new as a change. */
type Sign = (html: string) => boolean

/** A card that is not on the page any more, because others came before it, shows nothing old either. */
const shownOr =
  (id: number, sign: Sign): Sign =>
  html =>
    !hasCard(html, id) || sign(html)

/** Whether a listing shows the product. */
export const hasCard = (html: string, id: number): boolean => html.includes(`data-id="${id}"`)

/** A change that is committed: when (`performance.now()` just before the commit was sent), and how each page shows it. */
export interface Committed {
  at: number
  product: Sign
  listing: Sign
}

const REMEMBER_SECONDS = 900
const euros = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' })

/** Runs an edit the way the back office does, and takes the time just before its commit. */
async function edit(mysql: Pool, id: number, write: (sql: Sql) => Promise<unknown>): Promise<number> {
  return inTransaction(mysql, async sql => {
    await editProducts(sql, [id], async () => {
      await write(sql)
      return undefined
    })
    return performance.now()
  })
}

/** All variants at one price that no other product has. Joined: MariaDB would scan, and lock, all prices for a subquery. */
export async function changePrice({ mysql }: Stores, { id }: Subject): Promise<Committed> {
  const amount = randomInt(10_000, 99_999)
  const at = await edit(mysql, id, sql =>
    sql.execute(
      `UPDATE price x JOIN variant v ON v.sku = x.sku SET x.amount = ? WHERE x.currency = 'EUR' AND v.product_id = ?`,
      [amount, id],
    ),
  )
  const shown = euros.format(amount / 100)
  const sign: Sign = html => html.includes(shown)
  return { at, product: sign, listing: shownOr(id, sign) }
}

/** A word of its own in the title. */
export async function changeText({ mysql }: Stores, { id, title }: Subject): Promise<Committed> {
  const word = `Q${randomBytes(4).toString('hex')}`
  const at = await edit(mysql, id, sql =>
    sql.execute("UPDATE product_text SET title = ? WHERE product_id = ? AND locale = 'en'", [
      `${title} ${word}`,
      id,
    ]),
  )
  const sign: Sign = html => html.includes(word)
  return { at, product: sign, listing: shownOr(id, sign) }
}

/**
 * Another state of stock: sold out for a listing, which shows what is sold out after all the rest; where a page tells the
 * number, another of the few that are left.
 */
export async function changeStock(
  { redis }: Stores,
  { id, sku = '' }: Subject,
  page: 'product' | 'listing',
): Promise<Committed> {
  const now = Number(await redis.hget(keys.stock(sku), 'available'))
  const wanted = page === 'listing' ? 0 : now === 0 ? randomInt(1, 6) : (now % 5) + 1
  const at = performance.now()
  await moveTo(redis, sku, wanted)
  return {
    at,
    product: html => html.includes(`Only ${wanted} left`),
    listing: shownOr(id, html => html.includes(`class="card is-out" data-id="${id}"`)),
  }
}

/** Into another category, whose first page then shows it. */
export async function changeMembership({ mysql }: Stores, { id }: Subject, into: number): Promise<Committed> {
  const at = await edit(mysql, id, sql =>
    sql.execute('UPDATE product SET category_id = ? WHERE id = ?', [into, id]),
  )
  const sign: Sign = html => hasCard(html, id)
  return { at, product: sign, listing: sign }
}

/** Everything as it was before. */
export async function restore({ mysql, redis }: Stores, subjects: Subject[], prices: RowDataPacket[]) {
  for (const { id, title, category, popularity, sku, onHand } of subjects) {
    await edit(mysql, id, async sql => {
      await sql.execute("UPDATE product_text SET title = ? WHERE product_id = ? AND locale = 'en'", [
        title,
        id,
      ])
      await sql.execute('UPDATE product SET category_id = ?, popularity = ? WHERE id = ?', [
        category,
        popularity,
        id,
      ])
      for (const { sku, currency, amount, product_id } of prices)
        if (product_id === id)
          await sql.execute('UPDATE price SET amount = ? WHERE sku = ? AND currency = ?', [
            amount,
            sku,
            currency,
          ])
    })
    if (sku) await moveTo(redis, sku, onHand)
  }
}

async function moveTo(redis: Redis, sku: string, wanted: number): Promise<void> {
  const delta = wanted - Number(await redis.hget(keys.stock(sku), 'available'))
  if (delta === 0) return
  const answer = await moveStock(redis, {
    id: randomUUID(),
    kind: 'adjust',
    lines: [{ sku, delta }],
    rememberSeconds: REMEMBER_SECONDS,
  })
  if (answer.status !== 'ok') throw new Error(`${sku}: ${answer.status}`)
}
