import { randomUUID } from 'node:crypto'
import { before } from 'node:test'
import type { ResultSetHeader } from 'mysql2'
import type { Pool, Sql } from '../infra/mysql/client.ts'
import type { Redis } from '../infra/redis/client.ts'
import { keys } from '../infra/redis/keys.ts'

/** A product of a test: the least that the ledger needs of a catalogue. Without an id it gets the next; resolves to it. */
export async function addProduct(sql: Sql, id: number | null = null): Promise<number> {
  await sql.query("INSERT IGNORE INTO department VALUES (1, 'd', 1, '#ffffff')")
  await sql.query("INSERT IGNORE INTO category (id, department_id, code, position) VALUES (1, 1, 'c', 1)")
  const [{ insertId }] = await sql.query<ResultSetHeader>(
    `INSERT INTO product (id, handle, category_id, brand, shape, angles, attributes)
     VALUES (?, ?, 1, 'b', 's', '[]', '{}')`,
    [id, randomUUID()],
  )
  return insertId
}

export async function addSku(
  sql: Sql,
  { sku, product, position, onHand }: { sku: string; product: number; position: number; onHand: number },
): Promise<void> {
  await sql.query(
    'INSERT INTO variant (sku, product_id, position, ean, options, weight_g) VALUES (?, ?, ?, ?, ?, 1)',
    [sku, product, position, `${product}-${position}`.slice(-13), '{}'],
  )
  await sql.query('INSERT INTO stock (sku, on_hand) VALUES (?, ?)', [sku, onHand])
}

/**
 * A shelf of a test file: what it gives puts another SKU of product 1 there, with `onHand` pieces in MySQL and, where a
 * Redis is given, `available` of them in Redis.
 */
export function openShelf(
  pool: Pool,
  redis?: Redis,
): (onHand: number, available?: number) => Promise<string> {
  let position = 0
  before(async () => {
    await addProduct(pool, 1)
  })
  return async (onHand, available = onHand) => {
    const sku = `SKU-${++position}`
    await addSku(pool, { sku, product: 1, position, onHand })
    await redis?.set(keys.epoch, '1')
    await redis?.hset(keys.stock(sku), { available, seq: 0, product: 1 })
    return sku
  }
}
