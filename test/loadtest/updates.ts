import { randomUUID } from 'node:crypto'
import type { RowDataPacket } from 'mysql2'
import type { Config } from '../../infra/config.ts'
import { createPool, inTransaction, type Pool, type Sql } from '../../infra/mysql/client.ts'
import { createRedis, untilReady } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { editProducts } from '../../services/catalog/index.ts'
import { moveStock } from '../../services/stock/index.ts'
import type { FactLog } from './fact-log.ts'
import { pick, seededRandom, shuffled } from './random.ts'

interface Subject {
  id: number
  sku: string
  onHand: number
}
/** Every third update sells a product out or brings it back; the others change a price. */
const STOCK_EVERY = 3
const STOCK_SHARE = 0.1
const REMEMBER_SECONDS = 900
const TRIES = 3
const LOWEST = 10_000
const HIGHEST = 99_999

/**
 * The owner at work while visitors browse: prices are changed the way the back office does, stock by the shop's one script.
 * What it changes is told to the log; `restore` puts all of it back. Products on sale stay as they are; those
 * whose stock is changed are not for visitors to buy, for then nobody would know their stock.
 */
export async function createUpdates(config: Config, seed: number, log: FactLog) {
  const mysql = createPool(config.mysql)
  const redis = createRedis(config.redis)
  await untilReady(redis)
  const random = seededRandom(seed)
  const subjects = shuffled(random, await readSubjects(mysql))
  const stocked = subjects
    .filter(({ onHand }) => onHand > 0)
    .slice(0, Math.ceil(subjects.length * STOCK_SHARE))
  const stockedIds = new Set(stocked.map(({ id }) => id))
  const priced = new Map<number, RowDataPacket[]>()
  /** SKU to what of it was available before. */
  const touched = new Map<string, number>()
  const busy = new Set<number>()
  const amounts = new Map<number, Set<number>>()
  let count = 0

  async function change(): Promise<boolean> {
    const stock = ++count % STOCK_EVERY === 0 && stocked.length > 0
    const subject = pick(random, stock ? stocked : subjects)
    if (busy.has(subject.id)) return false
    busy.add(subject.id)
    try {
      await (stock ? changeStock(subject) : changePrice(subject))
      return true
    } finally {
      busy.delete(subject.id)
    }
  }

  async function changePrice({ id }: Subject): Promise<void> {
    const [rows] = await mysql.query<RowDataPacket[]>(
      'SELECT x.sku, x.currency, x.amount FROM price x JOIN variant v ON v.sku = x.sku WHERE v.product_id = ?',
      [id],
    )
    const before = amounts.get(id) ?? new Set(rows.map(row => Number(row.amount)))
    let amount = 0
    // One it never had, so that a page tells which of its prices it shows.
    do amount = LOWEST + Math.floor(random() * (HIGHEST - LOWEST))
    while (before.has(amount))
    amounts.set(id, before.add(amount))
    if (!priced.has(id)) priced.set(id, rows)
    const committed = log.begin(`price ${id}`, amount)
    await edit(id, sql =>
      sql.execute('UPDATE price x JOIN variant v ON v.sku = x.sku SET x.amount = ? WHERE v.product_id = ?', [
        amount,
        id,
      ]),
    )
    committed(performance.now())
  }

  const edit = (id: number, write: (sql: Sql) => Promise<unknown>) =>
    inTransaction(mysql, sql =>
      editProducts(sql, [id], async () => {
        await write(sql)
        return undefined
      }),
    )

  async function changeStock({ id, sku }: Subject): Promise<void> {
    const available = Number(await redis.hget(keys.stock(sku), 'available'))
    const first = touched.get(sku) ?? available
    if (first === 0) return
    touched.set(sku, first)
    const soldOut = available > 0
    const committed = log.begin(`sold out ${id}`, soldOut)
    await moveTo(sku, soldOut ? 0 : first)
    committed(performance.now())
  }

  async function moveTo(sku: string, wanted: number): Promise<void> {
    const delta = wanted - Number(await redis.hget(keys.stock(sku), 'available'))
    if (delta === 0) return
    const movement = { id: randomUUID(), kind: 'adjust' as const, lines: [{ sku, delta }] }
    const { status } = await moveStock(redis, { ...movement, rememberSeconds: REMEMBER_SECONDS })
    if (status !== 'ok') throw new Error(`${sku}: ${status}`)
  }

  return {
    /** Makes one; false when the product that was drawn is being changed already. */
    change,
    mayBeBought: (id: number): boolean => !stockedIds.has(id),
    async restore(): Promise<void> {
      for (const [id, rows] of priced)
        await patiently(() =>
          edit(id, async sql => {
            for (const { sku, currency, amount } of rows)
              await sql.execute('UPDATE price SET amount = ? WHERE sku = ? AND currency = ?', [
                amount,
                sku,
                currency,
              ])
          }),
        )
      for (const [sku, available] of touched) await patiently(() => moveTo(sku, available))
    },
    async close(): Promise<void> {
      redis.disconnect()
      await mysql.end()
    },
  }
}

export type Updates = Awaited<ReturnType<typeof createUpdates>>

/** A stack that is busy with what the run left may need a second try; what failed thrice is for the person to see. */
async function patiently(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++)
    try {
      await work()
      return
    } catch (error) {
      if (tries === TRIES) throw error
    }
}

/** Published products of one variant that are not on sale. */
async function readSubjects(mysql: Pool): Promise<Subject[]> {
  const [rows] = await mysql.query<RowDataPacket[]>(
    `SELECT p.id, MIN(v.sku) AS sku, MAX(s.on_hand) AS on_hand
     FROM product p JOIN variant v ON v.product_id = p.id LEFT JOIN stock s ON s.sku = v.sku
     WHERE p.status = 'published' AND NOT EXISTS
       (SELECT 1 FROM price x JOIN variant w ON w.sku = x.sku WHERE w.product_id = p.id AND x.sale_amount IS NOT NULL)
     GROUP BY p.id HAVING COUNT(DISTINCT v.sku) = 1 ORDER BY p.id`,
  )
  return rows.map(({ id, sku, on_hand }) => ({ id, sku, onHand: on_hand ?? 0 }))
}
