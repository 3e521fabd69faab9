import type { ResultSetHeader } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import type { Movement } from '../events.ts'

const closedAs = { claim: 'claimed', release: 'released', expire: 'expired' } as const

/** Writes the hold of a reserve movement; other kinds leave none. */
export async function openLedgerHold(sql: Sql, movement: Movement): Promise<void> {
  if (movement.kind !== 'reserve') return
  await sql.execute("INSERT INTO stock_hold (id, state, expires_at) VALUES (?, 'held', ?)", [
    movement.id,
    new Date(movement.expires ?? movement.at),
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
