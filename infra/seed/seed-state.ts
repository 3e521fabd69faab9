import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../mysql/client.ts'

/** Moves with every change of what a product is, so that one shop is never made by two versions. */
export const SEED_VERSION = 3

/** How far the seed has come: products 1 to `done` are there, as of `today`. */
export interface SeedState {
  version: number
  today: Date
  done: number
}

/** Makes the table of the seed's own, if it is not there. */
export async function ensureSeedState(sql: Sql): Promise<void> {
  await sql.query(`CREATE TABLE IF NOT EXISTS seed_state (
    id TINYINT UNSIGNED PRIMARY KEY,
    version INT UNSIGNED NOT NULL,
    today DATE NOT NULL COMMENT 'the day from which its dates count',
    done INT UNSIGNED NOT NULL COMMENT 'products 1 to this are there'
  )`)
}

/** Where an earlier run stopped; undefined when there was none. */
export async function readSeedState(sql: Sql): Promise<SeedState | undefined> {
  const [rows] = await sql.query<RowDataPacket[]>(
    "SELECT version, DATE_FORMAT(today, '%Y-%m-%d') AS today, done FROM seed_state",
  )
  const [row] = rows
  return row && { version: row.version, today: new Date(`${row.today}T00:00:00Z`), done: row.done }
}

export async function startSeedState(sql: Sql, today: Date): Promise<SeedState> {
  const day = today.toISOString().slice(0, 10)
  await sql.query('INSERT INTO seed_state (id, version, today, done) VALUES (1, ?, ?, 0)', [
    SEED_VERSION,
    day,
  ])
  return { version: SEED_VERSION, today: new Date(`${day}T00:00:00Z`), done: 0 }
}

export const markDone = (sql: Sql, done: number) => sql.query('UPDATE seed_state SET done = ?', [done])
