import type { Socket } from 'node:net'
import mysql, { type Pool, type PoolConnection } from 'mysql2/promise'

export type { Pool, PoolConnection }
/** What runs SQL: the pool, or one connection inside a transaction. */
export type Sql = Pick<PoolConnection, 'execute' | 'query'>

const DEADLINE_MS = 10_000
/** Longer than a statement waits for a lock (50 s). Whoever says nothing for so long is gone, though no packet says so. */
const LONGEST_SILENCE_MS = 60_000
const TRIES_ON_DEADLOCK = 5
const RETRY_CODES = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT'])

/**
 * A pool for the source of truth: UTC, READ COMMITTED (a relay with SKIP LOCKED needs it, and it locks fewer gaps).
 * Few prepared statements a connection, since all SQL text is fixed. A connection on which nothing comes for `silenceMs` is
 * given up, and what waits on it fails with ETIMEDOUT: else a server that hangs or was cut off is waited for without end.
 */
export function createPool(config: { url: string }, connections = 8, silenceMs = LONGEST_SILENCE_MS): Pool {
  const pool = mysql.createPool({
    uri: config.url,
    connectionLimit: connections,
    maxPreparedStatements: 64,
    timezone: 'Z',
    decimalNumbers: true,
    charset: 'utf8mb4_unicode_520_ci',
    connectTimeout: DEADLINE_MS,
    enableKeepAlive: true,
  })
  pool.pool.on('connection', connection => {
    const { stream } = connection as unknown as { stream: Socket }
    stream.setTimeout(silenceMs, () => {
      const reason = `MySQL has said nothing for ${silenceMs} ms`
      stream.destroy(Object.assign(new Error(reason), { code: 'ETIMEDOUT' }))
    })
    connection.query("SET time_zone = '+00:00'")
    connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED')
  })
  return pool
}

/**
 * Runs `work` in one transaction and commits. A deadlock or lock timeout runs it again, at most five times in all;
 * any other error rolls back and is thrown. `work` must therefore have no effect outside the transaction.
 */
export async function inTransaction<T>(pool: Pool, work: (sql: PoolConnection) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const connection = await pool.getConnection()
    try {
      await connection.beginTransaction()
      const result = await work(connection)
      await connection.commit()
      return result
    } catch (error) {
      await connection.rollback().catch(() => connection.destroy())
      const code = (error as { code?: string }).code ?? ''
      if (attempt >= TRIES_ON_DEADLOCK || !RETRY_CODES.has(code)) throw error
    } finally {
      connection.release()
    }
  }
}

/** A JSON column as an object: MySQL has a type for it, MariaDB hands back its text. */
export const fromJson = <T>(column: unknown): T =>
  (typeof column === 'string' ? JSON.parse(column) : column) as T
