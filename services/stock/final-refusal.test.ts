import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { inTransaction, type Sql } from '../../infra/mysql/client.ts'
import { freshDatabase } from '../../test/real-servers.ts'
import { openShelf } from '../../test/shelf.ts'
import type { Movement } from '../events.ts'
import { settleMovement, TooEarly } from './ledger.ts'

const { pool } = await freshDatabase()
const sku = openShelf(pool)
const movement = (code: string, seq: number, delta: number, more: Partial<Movement> = {}): Movement => ({
  id: `${code}#${seq}`,
  kind: 'adjust',
  at: 1_700_000_000_000 + seq,
  lines: [{ sku: code, product: 1, delta, quantity: Math.abs(delta), seq, shown: false }],
  ...more,
})
const settle = (...about: Parameters<typeof movement>) =>
  inTransaction(pool, sql => settleMovement(sql, movement(...about)))
async function onHand(code: string): Promise<number> {
  const [rows] = await pool.query<RowDataPacket[]>('SELECT on_hand FROM stock WHERE sku = ?', [code])
  return rows[0]?.on_hand
}

test('what a later sale took that came first is waited for: the delivery of that one is on its way', async () => {
  const code = await sku(5)
  assert.equal(await settle(code, 3, -5), 'settled')
  await assert.rejects(settle(code, 1, -5), TooEarly)
  assert.equal(await settle(code, 2, 5), 'settled')
  assert.equal(await settle(code, 1, -5), 'settled')
  assert.equal(await onHand(code), 0)
})

test('with nothing missing any more it is refused', async () => {
  const code = await sku(5)
  assert.equal(await settle(code, 2, -5), 'settled')
  assert.equal(await settle(code, 1, -5), 'refused')
})

test('the end of a hold that was refused waits for nobody: who came before it may wait for its pieces', async () => {
  const code = await sku(2)
  const hold = `${code}#1`
  assert.equal(await settle(code, 1, -5, { kind: 'reserve', expires: 1 }), 'refused')
  assert.equal(await settle(code, 4, -2), 'settled')
  await assert.rejects(settle(code, 2, -2), TooEarly)
  assert.equal(await settle(code, 3, 5, { kind: 'expire', hold }), 'refused')
  assert.equal(await settle(code, 2, -2), 'refused')
  assert.equal(await onHand(code), 0)
})

test('what the lower ones alone do not leave is refused at once, whatever else is on its way', async () => {
  const code = await sku(4)
  assert.equal(await settle(code, 9, -1), 'settled')
  assert.equal(await settle(code, 1, -5), 'refused')
})

test('a lower one that comes in at the very moment of the refusal is not overlooked', async () => {
  const code = await sku(0)
  const interrupted = inTransaction(pool, sql => {
    let first = true
    const meanwhile: Sql = {
      query: sql.query.bind(sql),
      execute: (async (text: string, values: never) => {
        const answer = await sql.execute(text, values)
        if (!text.startsWith('UPDATE stock SET') || !first) return answer
        first = false
        assert.equal(await settle(code, 1, 5), 'settled')
        return answer
      }) as Sql['execute'],
    }
    return settleMovement(meanwhile, movement(code, 2, -5))
  })
  assert.equal(await interrupted, 'settled')
  assert.equal(await onHand(code), 0)
})

test('a hold that opens at the very moment of its closing is closed', async () => {
  const code = await sku(5)
  const hold = `${code}#1`
  const closed = inTransaction(pool, sql => {
    let first = true
    const meanwhile: Sql = {
      query: sql.query.bind(sql),
      execute: (async (text: string, values: never) => {
        const answer = await sql.execute(text, values)
        if (!text.startsWith('UPDATE stock_hold') || !first) return answer
        first = false
        assert.equal(await settle(code, 1, -2, { kind: 'reserve', expires: 1 }), 'settled')
        return answer
      }) as Sql['execute'],
    }
    return settleMovement(meanwhile, movement(code, 2, 2, { kind: 'release', hold }))
  })
  assert.equal(await closed, 'settled')
})
