import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import type { Movement } from '../events.ts'

type Content = { sku: string; delta: number }[]

/** Ledger rows of movements that are not in yet, as settled until the numbers say otherwise. */
export async function insertRows(
  sql: Sql,
  movements: Pick<Movement, 'id' | 'kind' | 'at' | 'lines'>[],
  settled: 0 | 1 = 1,
): Promise<void> {
  const rows = movements.flatMap(({ id, kind, at, lines }) =>
    lines.map(({ sku, seq, delta }) => [
      id,
      sku,
      seq,
      kind,
      delta,
      kind === 'compensate' ? 0 : settled,
      new Date(at),
    ]),
  )
  await sql.query('INSERT INTO stock_movement (id, sku, seq, kind, delta, settled, admitted_at) VALUES ?', [
    rows,
  ])
}

/** All rows of one movement. */
export async function rowsOf(sql: Sql, id: string) {
  const [rows] = await sql.execute<RowDataPacket[]>(
    'SELECT settled, kind, sku, seq, delta FROM stock_movement WHERE id = ?',
    [id],
  )
  return rows as { settled: number; kind: string; sku: string; seq: number; delta: number }[]
}

/** Whether rows are those of this very admission. */
export const sameNumbers = (
  rows: { sku: string; seq: number }[],
  { lines }: Pick<Movement, 'lines'>,
): boolean => rows.some(row => lines.some(line => line.sku === row.sku && line.seq === Number(row.seq)))

/** What is moved, for a comparison. */
export const contentOf = (lines: Content): string =>
  lines
    .map(({ sku, delta }) => `${sku} ${delta}`)
    .sort()
    .join()

export const isDuplicate = (error: unknown): boolean => (error as { code?: string }).code === 'ER_DUP_ENTRY'

/**
 * A movement that is in under other numbers came once more: Redis had lost its memory and admitted it again. It moves
 * nothing, and its numbers get rows of their own under `id@number`, so that they have no gap.
 */
export async function recordRepeat(sql: Sql, movement: Movement): Promise<'known' | 'refused' | 'repeated'> {
  const id = `${movement.id}@${movement.lines[0]?.seq}`
  try {
    await insertRows(sql, [{ ...movement, id }], 0)
  } catch (error) {
    if (!isDuplicate(error) || !sameNumbers(await rowsOf(sql, id), movement)) throw error
  }
  if (movement.kind === 'compensate') return 'known'
  const [holds] = await sql.execute<RowDataPacket[]>('SELECT state FROM stock_hold WHERE id = ?', [
    movement.id,
  ])
  return holds[0]?.state === 'held' ? 'repeated' : 'refused'
}
