import type { ResultSetHeader } from 'mysql2'
import type { Sql } from './client.ts'

/** Longer than a message can be under way, dead letters that are replayed late included: those had no effect yet. */
const KEPT_DAYS = 30
const SWEPT_AT_ONCE = 5_000

/**
 * Remembers a message in the caller's transaction. False when it is known: its effect was committed before. A second
 * delivery of a message that is just being worked on waits here for the first to commit.
 */
export async function enterInbox(sql: Sql, consumer: string, messageId: string): Promise<boolean> {
  try {
    await sql.execute('INSERT INTO inbox (consumer, message_id) VALUES (?, ?)', [consumer, messageId])
    return true
  } catch (error) {
    // Only the statement is undone by this, not the transaction.
    if ((error as { code?: string }).code === 'ER_DUP_ENTRY') return false
    throw error
  }
}

/** Forgets some of the messages that cannot come again; returns how many. */
export async function sweepInbox(sql: Pick<Sql, 'execute'>): Promise<number> {
  const [swept] = await sql.execute<ResultSetHeader>(
    `DELETE FROM inbox WHERE handled_at < NOW(3) - INTERVAL ${KEPT_DAYS} DAY LIMIT ${SWEPT_AT_ONCE}`,
  )
  return swept.affectedRows
}
