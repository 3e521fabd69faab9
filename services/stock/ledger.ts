import type { ResultSetHeader } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import { correlationId } from '../../infra/telemetry/correlation-id.ts'
import type { Movement } from '../events.ts'
import { isFinal, lockStock } from './final-refusal.ts'
import { closeLedgerHold, openLedgerHolds, refuseLedgerHold, wasHoldRefused } from './ledger-holds.ts'
import { contentOf, insertRows, isDuplicate, recordRepeat, rowsOf, sameNumbers } from './ledger-rows.ts'
import { offersChanged } from './offers-changed.ts'

type Line = Movement['lines'][number]
/**
 * `settled`: done now. `known`: done before, by an earlier delivery. `refused`: all earlier movements are in and the
 * ledger still cannot do it; recorded so, nothing moved, and Redis has to give it back (`finishMovements`). `repeated`:
 * refused as well, since it was settled under another number before Redis lost its memory and admitted it again; the
 * hold that it left then is open.
 */
export type Settlement = 'settled' | 'known' | 'refused' | 'repeated'

/**
 * The ledger cannot do it, but movements that Redis admitted before this one are still on their way (the transport
 * promises no order): the transaction must be rolled back and the message tried again later.
 */
export class TooEarly extends Error {}

/**
 * Settles a movement inside the caller's transaction: ledger rows, hold, stock, and the outbox rows for pages that show
 * another number now. All lines or none. After the commit, and only then, the caller hands the outcome to
 * `finishMovements`. Throws `TooEarly`, unless it would wait in vain (`waitsInVain`).
 */
export async function settleMovement(sql: Sql, movement: Movement, inVain = false): Promise<Settlement> {
  const earlier = await record(sql, movement)
  if (earlier) return earlier
  await offersChanged(sql, [{ movement, correlationId: correlationId.getStore() }])
  await openLedgerHolds(sql, [movement])
  if (movement.kind === 'compensate') return 'settled'
  // Always in the same order, so that two movements over the same SKUs cannot wait for each other; and last, since
  // these are the rows that everybody wants.
  const lines = movement.lines.toSorted((a, b) => (a.sku < b.sku ? -1 : 1))
  if ((await apply(sql, movement, lines)).length === 0) return 'settled'
  // What was missing may have come in since, and what took the pieces may come late itself. Under these locks nothing
  // of these SKUs moves any more: what fails once more is judged by all that is in.
  await lockStock(sql, lines)
  const failed = await apply(sql, movement, lines)
  return failed.length === 0 ? 'settled' : refuse(sql, movement, failed, inVain)
}

/** Moves hold and stock, all lines or none; returns the lines that stand in the way. */
async function apply(sql: Sql, movement: Movement, lines: Line[]): Promise<Line[]> {
  if (!(await closeLedgerHold(sql, movement))) return lines
  const done: Line[] = []
  for (const line of lines) {
    if (await move(sql, line, effectOf(movement.kind, line))) {
      done.push(line)
      continue
    }
    // The rows are locked by us: what was taken can be put back.
    for (const { sku, ...rest } of done)
      await move(sql, { sku }, inverse(effectOf(movement.kind, { sku, ...rest })))
    return [line]
  }
  return []
}

export interface Effect {
  onHand: number
  reserved: number
}

/** What a movement does to the numbers of the ledger; `onHand - reserved` moves by the line's delta. */
export function effectOf(kind: Movement['kind'], { delta, quantity }: Line): Effect {
  if (kind === 'adjust') return { onHand: delta, reserved: 0 }
  if (kind === 'reserve') return { onHand: 0, reserved: quantity }
  if (kind === 'claim') return { onHand: -quantity, reserved: -quantity }
  if (kind === 'release' || kind === 'expire') return { onHand: 0, reserved: -quantity }
  return { onHand: 0, reserved: 0 }
}

const inverse = ({ onHand, reserved }: Effect): Effect => ({ onHand: -onHand, reserved: -reserved })

/** The one place where stock is decided on: never below what is reserved, and never fewer than none reserved. */
export async function move(
  sql: Sql,
  { sku }: { sku: string },
  { onHand, reserved }: Effect,
): Promise<boolean> {
  const [update] = await sql.execute<ResultSetHeader>(
    `UPDATE stock SET on_hand = on_hand + ?, reserved = reserved + ?
     WHERE sku = ? AND on_hand + ? >= reserved + ? AND reserved + ? >= 0`,
    [onHand, reserved, sku, onHand, reserved, reserved],
  )
  return update.affectedRows === 1
}

/**
 * The same of many SKUs in one statement: true when it could be done to all of them. If not, those that could are done,
 * and the transaction must not stay. Rows are locked in the order of their SKUs, as everywhere.
 */
export async function moveAll(sql: Sql, effects: Map<string, Effect>): Promise<boolean> {
  const wanted = [...effects]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sku, effect]) => ({ sku, ...effect }))
  const [update] = await sql.query<ResultSetHeader>(
    `UPDATE stock s JOIN JSON_TABLE(?, '$[*]' COLUMNS (
       sku VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin PATH '$.sku',
       on_hand INT PATH '$.onHand', reserved INT PATH '$.reserved'
     )) wanted ON wanted.sku = s.sku
     SET s.on_hand = s.on_hand + wanted.on_hand, s.reserved = s.reserved + wanted.reserved
     WHERE s.on_hand + wanted.on_hand >= s.reserved + wanted.reserved AND s.reserved + wanted.reserved >= 0`,
    [JSON.stringify(wanted)],
  )
  return update.affectedRows === effects.size
}

/** Records a refusal that is final, of one of the lines that failed; else it was too early. */
async function refuse(sql: Sql, movement: Movement, failed: Line[], inVain: boolean): Promise<'refused'> {
  const atOnce = inVain || (await wasHoldRefused(sql, movement))
  for (const line of failed)
    if (!atOnce && !(await isFinal(sql, line)))
      throw new TooEarly(`${movement.id}: ${line.sku} #${line.seq} waits for earlier movements`)
  await sql.execute('UPDATE stock_movement SET settled = 0 WHERE id = ?', [movement.id])
  await refuseLedgerHold(sql, movement)
  return 'refused'
}

/** Writes the ledger rows. When they are there already, tells how they were settled. */
async function record(sql: Sql, movement: Movement): Promise<'known' | 'refused' | 'repeated' | undefined> {
  try {
    await insertRows(sql, [movement])
    return undefined
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const rows = await rowsOf(sql, movement.id)
    if (sameNumbers(rows, movement))
      return rows[0]?.settled || rows[0]?.kind === 'compensate' ? 'known' : 'refused'
    // A clash of a sequence number, or of an id that named something else before, is no repeat but a broken protocol.
    if (rows[0]?.kind !== movement.kind || contentOf(rows) !== contentOf(movement.lines)) throw error
    return recordRepeat(sql, movement)
  }
}
