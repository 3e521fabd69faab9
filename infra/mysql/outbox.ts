import { randomUUID } from 'node:crypto'
import type { RowDataPacket } from 'mysql2'
import { fromJson, type Sql } from './client.ts'

export interface OutboxRow {
  id: number
  messageId: string
  name: string
  payload: unknown
  correlationId: string | null
  bulk: boolean
}

/** Longest pause between two tries to publish a row that the broker would not take. */
const LONGEST_PAUSE_S = 60
const ERROR_KEPT = 400

/**
 * Writes a message in the caller's transaction: it will be published if, and only if, that commits; `delayMs` after it
 * at the earliest. `bulk`: it is not urgent and must not stand before what is. `id`: the message's, where the caller has
 * to know it.
 */
export async function writeOutbox(
  sql: Sql,
  name: string,
  payload: unknown,
  correlationId?: string,
  { delayMs = 0, bulk = false, id = randomUUID() }: { delayMs?: number; bulk?: boolean; id?: string } = {},
): Promise<void> {
  await sql.execute(
    `INSERT INTO outbox (message_id, name, payload, correlation_id, bulk, due_at)
     VALUES (?, ?, ?, ?, ?, NOW(3) + INTERVAL ? MICROSECOND)`,
    [id, name, JSON.stringify(payload), correlationId ?? null, bulk, Math.round(delayMs * 1000)],
  )
}

/** Writes many messages of one name, in one statement. */
export async function writeOutboxMany(
  sql: Sql,
  name: string,
  payloads: unknown[],
  correlationId?: string,
  { bulk = false }: { bulk?: boolean } = {},
): Promise<void> {
  const messages = payloads.map(payload => ({ payload, correlationId, bulk }))
  await writeOutboxEach(sql, name, messages)
}

/** The same for messages that each have a request of their own behind them. */
export async function writeOutboxEach(
  sql: Sql,
  name: string,
  messages: { payload: unknown; correlationId: string | undefined; bulk?: boolean }[],
): Promise<void> {
  if (messages.length === 0) return
  await sql.query('INSERT INTO outbox (message_id, name, payload, correlation_id, bulk) VALUES ?', [
    messages.map(({ payload, correlationId, bulk = false }) => [
      randomUUID(),
      name,
      JSON.stringify(payload),
      correlationId ?? null,
      bulk,
    ]),
  ])
}

const DUE = 'refused = 0 AND due_at <= NOW(3)'

/** Whether anything is due: what an idle relay asks, many times a second, so it is cheap and takes no lock. */
export async function hasOutbox(sql: Pick<Sql, 'execute'>): Promise<boolean> {
  const [rows] = await sql.execute<RowDataPacket[]>(`SELECT 1 FROM outbox WHERE ${DUE} LIMIT 1`)
  return rows.length > 0
}

/** Locks and returns up to `limit` due rows, oldest first, skipping those that another relay holds. */
export async function lockOutbox(sql: Sql, limit: number): Promise<OutboxRow[]> {
  const [rows] = await sql.query<RowDataPacket[]>(
    `SELECT id, message_id, name, payload, correlation_id, bulk FROM outbox
     WHERE ${DUE} ORDER BY due_at, id LIMIT ? FOR UPDATE SKIP LOCKED`,
    [limit],
  )
  return rows.map(row => ({
    id: row.id,
    messageId: row.message_id,
    name: row.name,
    payload: fromJson(row.payload),
    correlationId: row.correlation_id,
    bulk: row.bulk === 1,
  }))
}

/** Forgets rows whose messages the broker has confirmed. */
export async function deleteOutbox(sql: Sql, ids: number[]): Promise<void> {
  if (ids.length > 0) await sql.query('DELETE FROM outbox WHERE id IN (?)', [ids])
}

/** Lets a row wait that the broker would not take, each time twice as long, so that it holds up no other. */
export async function postponeOutbox(sql: Sql, id: number, error: string): Promise<void> {
  await sql.execute(
    `UPDATE outbox SET due_at = NOW(3) + INTERVAL LEAST(POW(2, tries), ${LONGEST_PAUSE_S}) SECOND,
       tries = tries + 1, error = ? WHERE id = ?`,
    [error.slice(0, ERROR_KEPT), id],
  )
}

/** Sets a row aside that can never be published as it is; it stays for a person to see and mend. */
export async function refuseOutbox(sql: Sql, id: number, error: string): Promise<void> {
  await sql.execute('UPDATE outbox SET refused = 1, error = ? WHERE id = ?', [error.slice(0, ERROR_KEPT), id])
}

/** Age of the oldest due row in seconds, 0 when there is none, and how many were set aside. */
export async function outboxLag(sql: Pick<Sql, 'execute'>): Promise<{ seconds: number; refused: number }> {
  const [rows] = await sql.execute<RowDataPacket[]>(
    `SELECT (SELECT COUNT(*) FROM outbox WHERE refused = 1) AS refused,
       (SELECT TIMESTAMPDIFF(MICROSECOND, MIN(due_at), NOW(3)) FROM outbox WHERE ${DUE}) AS overdue`,
  )
  return { seconds: Math.max(0, Number(rows[0]?.overdue ?? 0)) / 1e6, refused: Number(rows[0]?.refused) }
}
