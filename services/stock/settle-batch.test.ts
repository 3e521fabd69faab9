import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { freshDatabase } from '../../test/real-servers.ts'
import { openShelf } from '../../test/shelf.ts'
import type { Movement } from '../events.ts'
import { TooEarly } from './ledger.ts'
import { settleBatch } from './settle-batch.ts'

const { pool } = await freshDatabase()
const sku = openShelf(pool)
const adjust = (id: string, code: string, seq: number, delta: number, shown = false): Movement => ({
  id,
  kind: 'adjust',
  at: 1_700_000_000_000 + seq,
  lines: [{ sku: code, product: 1, delta, quantity: Math.abs(delta), seq, shown }],
})
const settle = (movements: Movement[]) =>
  settleBatch(
    pool,
    movements.map(movement => ({ movement, correlationId: `request-of-${movement.id}` })),
  )
async function onHand(code: string): Promise<number> {
  const [rows] = await pool.query<RowDataPacket[]>('SELECT on_hand FROM stock WHERE sku = ?', [code])
  return rows[0]?.on_hand
}

test('many movements of a few SKUs settle together, each with its row', async () => {
  const [a, b] = [await sku(100), await sku(100)]
  const batch = Array.from({ length: 100 }, (_, n) =>
    adjust(`m${n}`, n % 2 ? a : b, Math.floor(n / 2) + 1, -1),
  )
  assert.deepEqual(new Set(await settle(batch)), new Set(['settled']))
  assert.deepEqual([await onHand(a), await onHand(b)], [50, 50])
  assert.deepEqual(new Set(await settle(batch)), new Set(['known']))
  assert.deepEqual([await onHand(a), await onHand(b)], [50, 50])
})

test('one that is known, too early or refused does not hold up the others', async () => {
  const [a, b] = [await sku(5), await sku(5)]
  await settle([adjust('known', a, 1, -1)])
  const outcomes = await settle([
    adjust('early', b, 7, -9),
    adjust('known', a, 1, -1),
    adjust('refused', a, 3, -9),
    adjust('fine', a, 2, -1),
  ])
  assert.ok(outcomes[0] instanceof TooEarly)
  assert.deepEqual(outcomes.slice(1), ['known', 'refused', 'settled'])
  assert.deepEqual([await onHand(a), await onHand(b)], [3, 5])
})

test('a sale and the delivery it lives on may come in one batch, in any order', async () => {
  const a = await sku(0)
  assert.deepEqual(await settle([adjust('sale', a, 2, -3), adjust('delivery', a, 1, 10)]), [
    'settled',
    'settled',
  ])
  assert.equal(await onHand(a), 7)
})

test('an offer whose stock is shown otherwise is told of once, with the request that caused it', async () => {
  const a = await sku(9)
  await pool.query('DELETE FROM outbox')
  await settle([adjust('x', a, 1, -5, true), adjust('y', a, 2, -1, true), adjust('z', a, 3, -1)])
  const [rows] = await pool.query<RowDataPacket[]>('SELECT correlation_id FROM outbox')
  assert.deepEqual(
    rows.map(row => row.correlation_id),
    ['request-of-y'],
  )
})

test('what an import moved is told of as bulk, unless something else moved it too', async () => {
  const [a, b] = [await sku(9), await sku(9)]
  const bulk = (movement: Movement): Movement => ({ ...movement, bulk: true })
  const of = (product: number, { lines, ...movement }: Movement): Movement => ({
    ...movement,
    lines: lines.map(line => ({ ...line, product })),
  })
  await pool.query('DELETE FROM outbox')
  const offer = async () =>
    (await pool.query<RowDataPacket[]>('SELECT offer_version FROM product WHERE id = 1'))[0]
  const [before] = await offer()
  await settle([bulk(adjust('import-1', a, 1, 5, true)), bulk(adjust('import-2', b, 1, 5, true))])
  await settle([bulk(adjust('import-3', a, 2, 5, true)), adjust('sale-1', b, 2, -1, true)])
  await settle([bulk(of(999_999, adjust('import-4', a, 3, 5, true)))])
  const [rows] = await pool.query<RowDataPacket[]>('SELECT name, bulk FROM outbox ORDER BY id')
  assert.deepEqual(rows, [
    { name: 'product.changed', bulk: 1 },
    { name: 'product.changed', bulk: 0 },
  ])
  const [after] = await offer()
  assert.equal(after?.offer_version, before?.offer_version + 2)
})
