import { randomUUID } from 'node:crypto'
import type { ResultSetHeader, RowDataPacket } from 'mysql2'
import type { Sql } from './client.ts'

/** Somebody else does it at the moment. */
export class LeaseHeld extends Error {}

/**
 * Takes or renews a lease for `seconds`; false while another holder has it. It ends by itself when its holder dies. All
 * times are the database's, so hosts may disagree about theirs.
 */
export async function takeLease(sql: Sql, name: string, holder: string, seconds: number): Promise<boolean> {
  const [update] = await sql.execute<ResultSetHeader>(
    `UPDATE lease SET holder = ?, expires_at = NOW(3) + INTERVAL ? SECOND
     WHERE name = ? AND (holder = ? OR expires_at < NOW(3))`,
    [holder, seconds, name, holder],
  )
  if (update.affectedRows === 1) return true
  const [insert] = await sql.execute<ResultSetHeader>(
    'INSERT IGNORE INTO lease (name, holder, expires_at) VALUES (?, ?, NOW(3) + INTERVAL ? SECOND)',
    [name, holder, seconds],
  )
  return insert.affectedRows === 1
}

/** A lease that one of several processes keeps for as long as it lives. */
export interface StandingLease {
  holder: string
  /** Whether it is this one's, to be asked before each piece of work. Takes it where it is free. */
  held(): Promise<boolean>
}

/**
 * A lease of `seconds`, which is written anew only when a third of its time is over: until then nobody else can have taken
 * it, and each writing is an fsync of MySQL. By the process' monotonic clock, so nobody can set it back.
 */
export function standingLease(sql: Sql, name: string, seconds: number): StandingLease {
  const holder = randomUUID()
  let sureUntil = Number.NEGATIVE_INFINITY
  return {
    holder,
    async held() {
      const asked = performance.now()
      if (asked < sureUntil) return true
      if (!(await takeLease(sql, name, holder, seconds))) return false
      sureUntil = asked + (seconds * 1000) / 3
      return true
    },
  }
}

/** Inside a transaction: whether the holder still has the lease, which then nobody can take before the transaction ends. */
export async function holdsLease(sql: Sql, name: string, holder: string): Promise<boolean> {
  const [rows] = await sql.execute<RowDataPacket[]>(
    'SELECT 1 FROM lease WHERE name = ? AND holder = ? AND expires_at > NOW(3) FOR UPDATE',
    [name, holder],
  )
  return rows.length === 1
}

export async function releaseLease(sql: Sql, name: string, holder: string): Promise<void> {
  await sql.execute('DELETE FROM lease WHERE name = ? AND holder = ?', [name, holder])
}

const SECONDS = 15

/**
 * Does what only one may do at a time. Throws `LeaseHeld` at once while another does it; aborts the signal that `work` gets
 * when the lease was lost to another, or when `signal` does.
 */
export async function withLease<T>(
  sql: Sql,
  name: string,
  work: (signal: AbortSignal) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const holder = randomUUID()
  if (!(await takeLease(sql, name, holder, SECONDS))) throw new LeaseHeld(`${name} is under way already`)
  const lost = new AbortController()
  const renew = setInterval(
    () =>
      takeLease(sql, name, holder, SECONDS).then(
        held => held || lost.abort(new LeaseHeld(`${name} was taken over`)),
        () => {},
      ),
    (SECONDS * 1000) / 3,
  )
  try {
    return await work(signal ? AbortSignal.any([signal, lost.signal]) : lost.signal)
  } finally {
    clearInterval(renew)
    await releaseLease(sql, name, holder)
  }
}
