import type { ResultSetHeader, RowDataPacket } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import type { Movement } from '../events.ts'

type Line = Movement['lines'][number]
export type Settlement = 'settled' | 'refused' | 'known'

/**
 * Stock in the ledger does not suffice, but movements that Redis admitted before this one are still on their way (the
 * transport promises no order): the transaction must be rolled back and the message tried again later.
 */
export class TooEarly extends Error {}

/**
 * Settles one line of a movement inside the caller's transaction. `known`: it was settled before, nothing is done.
 * `refused`: all earlier movements are in and stock still does not suffice; recorded, and Redis has to take it back
 * by a movement of kind `compensate`, which itself moves nothing here. The hot row, `stock`, is locked last and so
 * for the shortest time.
 */
export async function settleLine(sql: Sql, movement: Movement, line: Line): Promise<Settlement> {
  const compensates = movement.kind === 'compensate'
  const earlier = await record(sql, movement, line, !compensates)
  if (compensates) return earlier ? 'known' : 'settled'
  if (earlier) return earlier
  const [update] = await sql.execute<ResultSetHeader>(
    'UPDATE stock SET on_hand = on_hand + ? WHERE sku = ? AND on_hand + ? >= 0',
    [line.delta, line.sku, line.delta],
  )
  if (update.affectedRows === 1) return 'settled'
  if (!(await hasAllBelow(sql, line)))
    throw new TooEarly(`${line.sku} #${line.seq} waits for earlier movements`)
  await sql.execute('UPDATE stock_movement SET settled = 0 WHERE id = ? AND sku = ?', [movement.id, line.sku])
  return 'refused'
}

/** Writes the ledger row. When it is there already, tells how it was settled: a refusal may be still to compensate. */
async function record(
  sql: Sql,
  movement: Movement,
  line: Line,
  settled: boolean,
): Promise<'known' | 'refused' | undefined> {
  try {
    await sql.execute(
      `INSERT INTO stock_movement (id, sku, seq, kind, delta, settled, admitted_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [movement.id, line.sku, line.seq, movement.kind, line.delta, settled, new Date(movement.at)],
    )
    return undefined
  } catch (error) {
    if ((error as { code?: string }).code !== 'ER_DUP_ENTRY') throw error
    const [rows] = await sql.execute<RowDataPacket[]>(
      'SELECT settled FROM stock_movement WHERE id = ? AND sku = ?',
      [movement.id, line.sku],
    )
    // A clash of the sequence number with another movement is not a repeat but a broken protocol.
    if (!rows[0]) throw error
    return rows[0].settled ? 'known' : 'refused'
  }
}

/** Whether every movement of the SKU with a lower sequence number is in the ledger. Numbers have no gaps. */
async function hasAllBelow(sql: Sql, line: Line): Promise<boolean> {
  const [rows] = await sql.execute<RowDataPacket[]>(
    'SELECT COUNT(*) AS below FROM stock_movement WHERE sku = ? AND seq < ?',
    [line.sku, line.seq],
  )
  return Number(rows[0]?.below) === line.seq - 1
}
