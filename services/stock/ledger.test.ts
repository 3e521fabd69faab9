import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { inTransaction } from '../../infra/mysql/client.ts'
import { freshDatabase } from '../../test/real-servers.ts'
import { openShelf } from '../../test/shelf.ts'
import type { Movement } from '../events.ts'
import { settleMovement, TooEarly } from './ledger.ts'

const { pool } = await freshDatabase()
const sku = openShelf(pool)

type Part = [sku: string, seq: number, delta: number]
const movement = (
  id: string,
  kind: Movement['kind'],
  parts: Part[],
  more: Partial<Movement> = {},
): Movement => ({
  id,
  kind,
  at: 1_700_000_000_000,
  lines: parts.map(([code, seq, delta]) => ({
    sku: code,
    product: 1,
    delta: kind === 'claim' ? 0 : delta,
    quantity: Math.abs(delta),
    seq,
    shown: false,
  })),
  ...more,
})
const settle = (...about: Parameters<typeof movement>) =>
  inTransaction(pool, sql => settleMovement(sql, movement(...about)))

async function numbers(code: string): Promise<[onHand: number, reserved: number]> {
  const [rows] = await pool.query<RowDataPacket[]>('SELECT on_hand, reserved FROM stock WHERE sku = ?', [
    code,
  ])
  return [rows[0]?.on_hand, rows[0]?.reserved]
}
async function holdOf(id: string): Promise<string | undefined> {
  const [rows] = await pool.query<RowDataPacket[]>('SELECT state FROM stock_hold WHERE id = ?', [id])
  return rows[0]?.state
}

test('a movement settles once, however often it comes', async () => {
  const code = await sku(5)
  assert.equal(await settle('a', 'adjust', [[code, 1, -2]]), 'settled')
  assert.equal(await settle('a', 'adjust', [[code, 1, -2]]), 'known')
  assert.deepEqual(await numbers(code), [3, 0])
})

test('one that overtook the delivery it lives on waits instead of being refused', async () => {
  const code = await sku(0)
  await assert.rejects(settle('sale', 'adjust', [[code, 2, -3]]), TooEarly)
  assert.equal(await settle('delivery', 'adjust', [[code, 1, 10]]), 'settled')
  assert.equal(await settle('sale', 'adjust', [[code, 2, -3]]), 'settled')
  assert.deepEqual(await numbers(code), [7, 0])
})

test('with all earlier ones in, a refusal is final, and is told again until it is compensated', async () => {
  const code = await sku(1)
  assert.equal(await settle('b', 'adjust', [[code, 1, -3]]), 'refused')
  assert.equal(await settle('b', 'adjust', [[code, 1, -3]]), 'refused')
  assert.equal(await settle('undo:b', 'compensate', [[code, 2, 3]]), 'settled')
  assert.equal(await settle('undo:b', 'compensate', [[code, 2, 3]]), 'known')
  assert.deepEqual(await numbers(code), [1, 0])
})

test('a base stands for all that was before it: what a lost disk took is not waited for', async () => {
  const code = await sku(1)
  await pool.query('UPDATE stock SET seq_base = 40 WHERE sku = ?', [code])
  await assert.rejects(settle('late', 'adjust', [[code, 42, -3]]), TooEarly)
  assert.equal(await settle('first', 'adjust', [[code, 41, -3]]), 'refused')
})

test('one line that cannot be refuses all of them, and leaves the others as they were', async () => {
  const [plenty, few] = [await sku(9), await sku(1)]
  assert.equal(
    await settle(
      'c',
      'reserve',
      [
        [plenty, 1, -2],
        [few, 1, -2],
      ],
      { expires: 1 },
    ),
    'refused',
  )
  assert.deepEqual(await numbers(plenty), [9, 0])
  assert.deepEqual(await numbers(few), [1, 0])
  assert.equal(await holdOf('c'), 'refused')
})

test('reserved pieces are not sold to another, leave with a claim, and come back with a release or expiry', async () => {
  const code = await sku(5)
  assert.equal(await settle('r1', 'reserve', [[code, 1, -2]], { expires: 1 }), 'settled')
  assert.equal(await settle('r2', 'reserve', [[code, 2, -2]], { expires: 1 }), 'settled')
  assert.deepEqual(await numbers(code), [5, 4])
  assert.equal(await settle('too many', 'adjust', [[code, 3, -2]]), 'refused')
  assert.equal(await settle('claim:r1', 'claim', [[code, 4, -2]], { hold: 'r1' }), 'settled')
  assert.deepEqual(await numbers(code), [3, 2])
  assert.equal(await settle('expire:r2', 'expire', [[code, 5, 2]], { hold: 'r2' }), 'settled')
  assert.deepEqual(await numbers(code), [3, 0])
  assert.deepEqual([await holdOf('r1'), await holdOf('r2')], ['claimed', 'expired'])
})

test('a hold is closed once; who comes after is refused, who comes before it waits', async () => {
  const code = await sku(5)
  await assert.rejects(settle('claim:h', 'claim', [[code, 2, -1]], { hold: 'h' }), TooEarly)
  await settle('h', 'reserve', [[code, 1, -1]], { expires: 1 })
  assert.equal(await settle('claim:h', 'claim', [[code, 2, -1]], { hold: 'h' }), 'settled')
  assert.equal(await settle('release:h', 'release', [[code, 3, 1]], { hold: 'h' }), 'refused')
  assert.deepEqual(await numbers(code), [4, 0])
})

test('two movements with one sequence number, or two wishes of one name, are a broken protocol, not a repeat', async () => {
  const code = await sku(5)
  await settle('d', 'adjust', [[code, 1, -1]])
  await assert.rejects(settle('e', 'adjust', [[code, 1, -1]]), { code: 'ER_DUP_ENTRY' })
  await assert.rejects(settle('d', 'adjust', [[code, 2, -2]]), { code: 'ER_DUP_ENTRY' })
  await assert.rejects(
    settle('d', 'adjust', [
      [code, 2, -1],
      ['ELSE', 1, -1],
    ]),
    { code: 'ER_DUP_ENTRY' },
  )
  assert.deepEqual(await numbers(code), [4, 0])
})
