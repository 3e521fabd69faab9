import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { inTransaction } from '../../infra/mysql/client.ts'
import { freshDatabase } from '../../test/real-servers.ts'
import type { Movement } from '../events.ts'
import { settleLine, TooEarly } from './ledger.ts'

const { pool } = await freshDatabase()

before(async () => {
  await pool.query("INSERT INTO department VALUES (1, 'd', 1, '#ffffff')")
  await pool.query("INSERT INTO category (id, department_id, code, position) VALUES (1, 1, 'c', 1)")
  await pool.query(
    `INSERT INTO product (id, handle, category_id, brand, shape, angles, attributes)
     VALUES (1, 'h', 1, 'b', 's', '[]', '{}')`,
  )
})

let counter = 0
async function sku(onHand: number): Promise<string> {
  const code = `SKU-${++counter}`
  await pool.query('INSERT INTO variant VALUES (?, 1, ?, ?, ?, 1)', [code, counter, String(counter), '{}'])
  await pool.query('INSERT INTO stock VALUES (?, ?)', [code, onHand])
  return code
}

function settle(id: string, code: string, seq: number, delta: number, kind: Movement['kind'] = 'adjust') {
  const line = { sku: code, product: 1, delta, seq, shown: false }
  return inTransaction(pool, sql => settleLine(sql, { id, kind, at: 1_700_000_000_000, lines: [line] }, line))
}

async function onHand(code: string): Promise<number> {
  const [rows] = await pool.query<RowDataPacket[]>('SELECT on_hand FROM stock WHERE sku = ?', [code])
  return rows[0]?.on_hand
}

test('a movement settles once, however often it comes', async () => {
  const code = await sku(5)
  assert.equal(await settle('a', code, 1, -2), 'settled')
  assert.equal(await settle('a', code, 1, -2), 'known')
  assert.equal(await onHand(code), 3)
})

test('one that overtook the delivery it lives on waits instead of being refused', async () => {
  const code = await sku(0)
  await assert.rejects(settle('sale', code, 2, -3), TooEarly)
  assert.equal(await settle('delivery', code, 1, 10), 'settled')
  assert.equal(await settle('sale', code, 2, -3), 'settled')
  assert.equal(await onHand(code), 7)
})

test('with all earlier ones in, a refusal is final, and is told again until it is compensated', async () => {
  const code = await sku(1)
  assert.equal(await settle('b', code, 1, -3), 'refused')
  assert.equal(await settle('b', code, 1, -3), 'refused')
  assert.equal(await settle('undo:b', code, 2, 3, 'compensate'), 'settled')
  assert.equal(await settle('undo:b', code, 2, 3, 'compensate'), 'known')
  assert.equal(await onHand(code), 1)
})

test('two movements with one sequence number are a broken protocol, not a repeat', async () => {
  const code = await sku(5)
  await settle('c', code, 1, -1)
  await assert.rejects(settle('d', code, 1, -1), { code: 'ER_DUP_ENTRY' })
  assert.equal(await onHand(code), 4)
})
