import type { ResultSetHeader, RowDataPacket } from 'mysql2'
import { inTransaction, type Pool, type Sql } from '../../../infra/mysql/client.ts'
import { correlationId } from '../../../infra/telemetry/correlation-id.ts'
import { bumpProducts } from '../bump-products.ts'
import { Conflict, NotThere } from './refusals.ts'

export interface StoredPicture {
  id: string
  format: string
  width: number
  height: number
  bytes: number
}

/** Notes an uploaded picture; the same one again is no news. */
export async function notePicture(
  sql: Sql,
  { id, format, width, height, bytes }: StoredPicture,
): Promise<void> {
  await sql.execute('INSERT IGNORE INTO picture (id, format, width, height, bytes) VALUES (?, ?, ?, ?, ?)', [
    id,
    format,
    width,
    height,
    bytes,
  ])
}

export async function readPicture(sql: Sql, id: string): Promise<StoredPicture & { products: number[] }> {
  const [[row]] = await sql.execute<RowDataPacket[]>('SELECT * FROM picture WHERE id = ?', [id])
  if (!row) throw new NotThere(`There is no picture ${id}.`)
  const [users] = await sql.execute<RowDataPacket[]>(
    'SELECT DISTINCT product_id FROM product_picture WHERE picture_id = ? ORDER BY product_id LIMIT 1000',
    [id],
  )
  const { format, width, height, bytes } = row
  return { id, format, width, height, bytes, products: users.map(({ product_id }) => product_id) }
}

/** Pictures that were fetched for products, by handle and by the address they came from. */
export async function pictureSources(sql: Sql, handles: string[]): Promise<Map<string, Map<string, string>>> {
  if (handles.length === 0) return new Map()
  const [rows] = await sql.query<RowDataPacket[]>(
    `SELECT p.handle, pp.source, pp.picture_id FROM product p JOIN product_picture pp ON pp.product_id = p.id
     WHERE p.handle IN (?) AND pp.source IS NOT NULL ORDER BY p.id, pp.position DESC`,
    [handles],
  )
  const byHandle = Map.groupBy(rows, ({ handle }) => handle as string)
  return new Map(
    [...byHandle].map(([handle, own]) => [
      handle,
      new Map(own.map(({ source, picture_id }) => [source, picture_id])),
    ]),
  )
}

/** Which of these pictures there are. */
export async function knownPictures(sql: Sql, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const [rows] = await sql.query<RowDataPacket[]>('SELECT id FROM picture WHERE id IN (?)', [ids])
  return rows.map(({ id }) => id)
}

/** Forgets a picture that shows no product. Throws NotThere, or Conflict while it shows one. */
export async function forgetPicture(sql: Sql, id: string): Promise<void> {
  const { products } = await readPicture(sql, id)
  if (products.length > 0) throw new Conflict(`The picture shows product ${products.join(', ')}.`)
  try {
    await sql.execute('DELETE FROM picture WHERE id = ?', [id])
  } catch (error) {
    if ((error as { code?: string }).code !== 'ER_ROW_IS_REFERENCED_2') throw error
    throw new Conflict('The picture has just been given to a product.')
  }
}

/**
 * All sizes of a picture are made: from now on pages may show it. One transaction with the version of its product and
 * the message; told twice, it changes nothing.
 */
export async function pictureReady(pool: Pool, product: number, picture: string): Promise<void> {
  await inTransaction(pool, async sql => {
    const [update] = await sql.execute<ResultSetHeader>(
      'UPDATE product_picture SET ready = 1 WHERE product_id = ? AND picture_id = ? AND ready = 0',
      [product, picture],
    )
    if (update.affectedRows === 0) return
    await bumpProducts(sql, [{ id: product, text: true }], correlationId.getStore())
  })
}
