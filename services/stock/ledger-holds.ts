import type { ResultSetHeader, RowDataPacket } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import type { Movement } from '../events.ts'

const closedAs = { claim: 'claimed', release: 'released', expire: 'expired' } as const

/** Writes the holds of those of the movements that reserve; other kinds leave none. */
export async function openLedgerHolds(sql: Sql, movements: Movement[]): Promise<void> {
  const holds = movements.filter(({ kind }) => kind === 'reserve')
  if (holds.length === 0) return
  await sql.query('INSERT INTO stock_hold (id, state, expires_at) VALUES ?', [
    holds.map(({ id, expires, at }) => [id, 'held', new Date(expires ?? at)]),
  ])
}

/** Marks the hold of a reserve movement that the ledger refused: nothing is held by it. */
export async function refuseLedgerHold(sql: Sql, movement: Movement): Promise<void> {
  if (movement.kind !== 'reserve') return
  await sql.execute("UPDATE stock_hold SET state = 'refused', closed_at = ? WHERE id = ?", [
    new Date(movement.at),
    movement.id,
  ])
}

/**
 * Whether a movement would close a hold that the ledger refused: that can never succeed, and must not wait for earlier
 * movements, which may wait for the very pieces that it was to give back.
 */
export async function wasHoldRefused(sql: Sql, { kind, hold }: Movement): Promise<boolean> {
  if (!(kind in closedAs)) return false
  const [rows] = await sql.execute<RowDataPacket[]>('SELECT state FROM stock_hold WHERE id = ?', [hold ?? ''])
  return rows[0]?.state === 'refused'
}

/** Closes the hold of a claim, release or expiry, once: false when it is not held (any more, or yet). */
export async function closeLedgerHold(sql: Sql, { kind, hold, at }: Movement): Promise<boolean> {
  const state = closedAs[kind as keyof typeof closedAs]
  if (!state) return true
  const [update] = await sql.execute<ResultSetHeader>(
    "UPDATE stock_hold SET state = ?, closed_at = ? WHERE id = ? AND state = 'held'",
    [state, new Date(at), hold ?? ''],
  )
  return update.affectedRows === 1
}

/** The same for many, in a statement a kind: true when each was held, and by none of the others. */
export async function closeLedgerHolds(sql: Sql, movements: Movement[]): Promise<boolean> {
  for (const [kind, closing] of Map.groupBy(movements, movement => movement.kind)) {
    const state = closedAs[kind as keyof typeof closedAs]
    if (!state) continue
    const holds = closing.map(({ hold }) => hold ?? '')
    const times = closing.map(({ at }) => new Date(at))
    const [update] = await sql.query<ResultSetHeader>(
      "UPDATE stock_hold SET state = ?, closed_at = ELT(FIELD(id, ?), ?) WHERE id IN (?) AND state = 'held'",
      [state, holds, times, holds],
    )
    if (update.affectedRows !== closing.length) return false
  }
  return true
}
