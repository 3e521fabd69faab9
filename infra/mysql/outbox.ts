import { randomUUID } from 'node:crypto'
import type { RowDataPacket } from 'mysql2'
import { fromJson, type Sql } from './client.ts'

export interface OutboxRow {
  id: number
  messageId: string
  name: string
  payload: unknown
  correlationId: string | null
}

/** Writes a message in the caller's transaction: it will be published if, and only if, that commits. */
export async function writeOutbox(
  sql: Sql,
  name: string,
  payload: unknown,
  correlationId?: string,
): Promise<void> {
  await sql.execute('INSERT INTO outbox (message_id, name, payload, correlation_id) VALUES (?, ?, ?, ?)', [
    randomUUID(),
    name,
    JSON.stringify(payload),
    correlationId ?? null,
  ])
}

/** Writes many messages of one name, in one statement. */
export async function writeOutboxMany(
  sql: Sql,
  name: string,
  payloads: unknown[],
  correlationId?: string,
): Promise<void> {
  if (payloads.length === 0) return
  await sql.query('INSERT INTO outbox (message_id, name, payload, correlation_id) VALUES ?', [
    payloads.map(payload => [randomUUID(), name, JSON.stringify(payload), correlationId ?? null]),
  ])
}

/** Whether anything is pending: what an idle relay asks, many times a second, so it is cheap and takes no lock. */
export async function hasOutbox(sql: Pick<Sql, 'execute'>): Promise<boolean> {
  const [rows] = await sql.execute<RowDataPacket[]>('SELECT 1 FROM outbox LIMIT 1')
  return rows.length > 0
}

/** Locks and returns up to `limit` pending rows, oldest first, skipping those that another relay holds. */
export async function lockOutbox(sql: Sql, limit: number): Promise<OutboxRow[]> {
  const [rows] = await sql.query<RowDataPacket[]>(
    `SELECT id, message_id, name, payload, correlation_id FROM outbox
     ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED`,
    [limit],
  )
  return rows.map(row => ({
    id: row.id,
    messageId: row.message_id,
    name: row.name,
    payload: fromJson(row.payload),
    correlationId: row.correlation_id,
  }))
}

/** Forgets rows whose messages the broker has confirmed. */
export async function deleteOutbox(sql: Sql, ids: number[]): Promise<void> {
  await sql.query('DELETE FROM outbox WHERE id IN (?)', [ids])
}
