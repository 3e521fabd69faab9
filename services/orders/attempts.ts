import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'

/**
 * `asked`: the provider may have heard us (`new`, of an earlier version: it has not). `waiting`: for the shopper or the
 * bank. `closing`: given up, the provider has yet to be told. `closed`: it can take no money any more.
 */
export type AttemptState = 'new' | 'asked' | 'waiting' | 'authorised' | 'declined' | 'closing' | 'closed'

/** One try to have an order paid. */
export interface Attempt {
  number: number
  token: string
  state: AttemptState
}

/** After so many cards it is over. */
export const MOST_ATTEMPTS = 5

/** Under what the provider knows an attempt. Follows from order and number, so a crash cannot lose it. */
export const paymentKey = (order: string, number: number): string => `${order}-${number}`

/** The order that a payment's key is of; undefined when it is none of ours. */
export const orderOfKey = (key: string): string | undefined =>
  /^([0-9A-HJKMNP-TV-Z]{12})-\d{1,2}$/.exec(key)?.[1]

/** In the order they were made. */
export async function loadAttempts(sql: Sql, order: string): Promise<Attempt[]> {
  const [rows] = await sql.execute<RowDataPacket[]>(
    'SELECT number, token, state FROM payment_attempt WHERE order_id = ? ORDER BY number',
    [order],
  )
  return rows.map(({ number, token, state }) => ({ number, token, state }))
}

/**
 * Begins an attempt after that of number `after` (0: the first), within the caller's transaction, as one that the provider
 * may have heard of. Undefined when somebody has begun it before. The order's row is locked first, so none begins beside
 * an end.
 */
export async function beginAttempt(
  sql: Sql,
  order: string,
  after: number,
  token: string,
): Promise<Attempt | undefined> {
  await sql.execute('SELECT id FROM customer_order WHERE id = ? FOR UPDATE', [order])
  const [ended] = await sql.execute<RowDataPacket[]>(
    "SELECT 1 FROM order_step WHERE order_id = ? AND step = 'authorise'",
    [order],
  )
  const attempts = await loadAttempts(sql, order)
  if (ended.length > 0 || (attempts.at(-1)?.number ?? 0) !== after) return undefined
  const attempt: Attempt = { number: after + 1, token, state: 'asked' }
  await sql.execute('INSERT INTO payment_attempt (order_id, number, token, state) VALUES (?, ?, ?, ?)', [
    order,
    attempt.number,
    token,
    attempt.state,
  ])
  return attempt
}

export async function markAttempt(
  sql: Sql,
  order: string,
  number: number,
  state: AttemptState,
): Promise<void> {
  await sql.execute('UPDATE payment_attempt SET state = ? WHERE order_id = ? AND number = ?', [
    state,
    order,
    number,
  ])
}

/** Gives up whatever may still bring money. */
export async function closeAttempts(sql: Sql, order: string): Promise<void> {
  await sql.execute(
    "UPDATE payment_attempt SET state = 'closing' WHERE order_id = ? AND state IN ('new', 'asked', 'waiting')",
    [order],
  )
}
