import type { Sql } from '../../infra/mysql/client.ts'

/** For tests: the least that the ledger needs of a catalogue. */
export async function addProduct(sql: Sql, id: number): Promise<void> {
  await sql.query("INSERT IGNORE INTO department VALUES (1, 'd', 1, '#ffffff')")
  await sql.query("INSERT IGNORE INTO category (id, department_id, code, position) VALUES (1, 1, 'c', 1)")
  await sql.query(
    `INSERT INTO product (id, handle, category_id, brand, shape, angles, attributes)
     VALUES (?, ?, 1, 'b', 's', '[]', '{}')`,
    [id, `h${id}`],
  )
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
