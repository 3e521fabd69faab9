import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { freshDatabase } from '../../test/real-servers.ts'
import type { Pool } from '../mysql/client.ts'
import { tables } from './rows.ts'
import { seed } from './seed.ts'

const now = new Date('2026-11-21T10:00:00Z')
const ENTRY = join(import.meta.dirname, 'index.ts')

/** Rows and check sum of each table: the same in two databases that hold the same. */
async function contentOf(pool: Pool): Promise<Record<string, string>> {
  const content: Record<string, string> = {}
  for (const { name, columns } of tables) {
    const [[row]] = await pool.query<RowDataPacket[]>(
      `SELECT CONCAT(COUNT(*), ' ', SUM(CRC32(CONCAT_WS('|', ${columns.join(', ')})))) AS sum FROM ${name}`,
    )
    content[name] = row?.sum
  }
  return content
}

async function numberOf(pool: Pool, sql: string): Promise<number> {
  const [[row]] = await pool.query<RowDataPacket[]>(`SELECT (${sql}) AS number`)
  return Number(row?.number)
}

/** Runs the script as a process of its own; `atProgress` may end it at its first sign of life. */
async function run(url: string, products: number, atProgress?: NodeJS.Signals): Promise<string[]> {
  const child = spawn(process.execPath, [ENTRY, '--products', String(products), '--json'], {
    env: { ...process.env, MYSQL_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const lines: string[] = []
  for await (const line of createInterface(child.stdout)) {
    lines.push(line)
    if (atProgress && lines.length === 1) child.kill(atProgress)
  }
  await ended
  return lines
}

test('a shop of 500 is whole, keys and all, and writes nothing to the outbox', async () => {
  const { pool } = await freshDatabase()
  assert.deepEqual(await seed(pool, { products: 500, now }), { products: 500, added: 500 })
  assert.equal(await numberOf(pool, 'SELECT COUNT(*) FROM department_text'), 20)
  assert.equal(await numberOf(pool, 'SELECT COUNT(*) FROM category_text'), 120)
  assert.equal(await numberOf(pool, 'SELECT COUNT(DISTINCT category_id) FROM product'), 60)
  assert.equal(await numberOf(pool, 'SELECT COUNT(*) FROM product_text'), 1_000)
  assert.equal(await numberOf(pool, 'SELECT COUNT(*) FROM outbox'), 0)
  const variants = await numberOf(pool, 'SELECT COUNT(*) FROM variant')
  assert.equal(await numberOf(pool, 'SELECT COUNT(*) FROM stock'), variants)
  assert.equal(await numberOf(pool, 'SELECT COUNT(*) FROM price'), 2 * variants)
  assert.equal(
    await numberOf(
      pool,
      `SELECT COUNT(*) FROM product p WHERE rating_count <> (SELECT COUNT(*) FROM review WHERE product_id = p.id)
       OR rating_sum <> (SELECT COALESCE(SUM(rating), 0) FROM review WHERE product_id = p.id)`,
    ),
    0,
  )
})

test('sales run on the day of seeding', async () => {
  const { pool } = await freshDatabase()
  await seed(pool, { products: 500 })
  const onSale = await numberOf(pool, 'SELECT COUNT(*) FROM price WHERE sale_amount IS NOT NULL')
  const running = await numberOf(
    pool,
    'SELECT COUNT(*) FROM price WHERE sale_from <= NOW() AND sale_to > NOW()',
  )
  assert.ok(onSale > 0)
  assert.equal(running, onSale)
})

test('a shop that grows becomes the one that was large from the start', async () => {
  const [small, large] = [await freshDatabase(), await freshDatabase()]
  await seed(small.pool, { products: 300, now })
  // Another day: what is added counts its dates from the first one.
  const later = new Date('2026-12-24T10:00:00Z')
  assert.deepEqual(await seed(small.pool, { products: 1_300, now: later }), { products: 1_300, added: 1_000 })
  await seed(large.pool, { products: 1_300, now })
  assert.deepEqual(await contentOf(small.pool), await contentOf(large.pool))
})

test('killed in the middle, the next run finishes the job', async () => {
  const [killed, whole] = [await freshDatabase(), await freshDatabase()]
  const lines = await run(killed.url, 4_000, 'SIGKILL')
  assert.equal(JSON.parse(lines[0] ?? '').progress.total, 4_000)
  const there = await numberOf(killed.pool, 'SELECT COUNT(*) FROM product')
  assert.ok(there > 0 && there < 4_000, `${there} products after the kill`)
  const [last = ''] = (await run(killed.url, 4_000)).slice(-1)
  const { products, added } = JSON.parse(last)
  assert.deepEqual({ products, added }, { products: 4_000, added: 4_000 - there })
  await seed(whole.pool, { products: 4_000 })
  assert.deepEqual(await contentOf(killed.pool), await contentOf(whole.pool))
})

test('what is there already is left alone, also by a smaller number', async () => {
  const { pool, url } = await freshDatabase()
  await seed(pool, { products: 500, now })
  const before = await contentOf(pool)
  assert.deepEqual(await seed(pool, { products: 200 }), { products: 500, added: 0 })
  const lines = await run(url, 500)
  assert.equal(lines.length, 1, 'no progress, just the answer')
  assert.deepEqual(await contentOf(pool), before)
})

test('a catalogue that people filled is not touched', async () => {
  const { pool } = await freshDatabase()
  await pool.query("INSERT INTO department VALUES (1, 'theirs', 1, '#ffffff')")
  await pool.query("INSERT INTO category (id, department_id, code, position) VALUES (1, 1, 'theirs', 1)")
  await pool.query(
    "INSERT INTO product (handle, category_id, brand, shape, angles, attributes) VALUES ('a', 1, 'b', 'c', '[]', '{}')",
  )
  await assert.rejects(seed(pool, { products: 500 }), /did not make/)
  assert.equal(await numberOf(pool, 'SELECT COUNT(*) FROM product'), 1)
})
