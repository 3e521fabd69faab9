import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import mysql from 'mysql2/promise'
import { readConfig } from '../config.ts'

const FOLDER = join(import.meta.dirname, 'migrations')

/**
 * Applies the numbered files that the database has not seen, in order, and returns their names. A named lock keeps two
 * starters apart. DDL commits by itself in MySQL, so a file that fails half-way is reported with its name and must be
 * repaired by a person; files that have landed are never changed, only followed by new ones.
 */
export async function migrate(url: string, lockSeconds = 60): Promise<string[]> {
  const db = await mysql.createConnection({ uri: url, multipleStatements: true })
  try {
    const [[lock]] = await db.query<mysql.RowDataPacket[]>(
      "SELECT GET_LOCK('beyond-lamp.migrate', ?) AS taken",
      [lockSeconds],
    )
    if (lock?.taken !== 1) throw new Error(`Somebody else has been migrating for ${lockSeconds} s.`)
    await db.query(`CREATE TABLE IF NOT EXISTS migration (
      name VARCHAR(120) CHARACTER SET ascii PRIMARY KEY,
      applied_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)
    )`)
    const [rows] = await db.query<mysql.RowDataPacket[]>('SELECT name FROM migration')
    const seen = new Set(rows.map(row => row.name))
    const fresh = readdirSync(FOLDER)
      .filter(name => /^\d{3}-.+\.sql$/.test(name) && !seen.has(name))
      .sort()
    for (const name of fresh) {
      try {
        await db.query(readFileSync(join(FOLDER, name), 'utf8'))
        await db.query('INSERT INTO migration (name) VALUES (?)', [name])
      } catch (error) {
        throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
      }
    }
    return fresh
  } finally {
    await db.end()
  }
}

if (import.meta.main) {
  const applied = await migrate(readConfig(process.env).mysql.url)
  console.log(applied.length ? `applied ${applied.join(', ')}` : 'nothing to apply')
}
