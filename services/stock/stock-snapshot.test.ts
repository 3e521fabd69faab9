import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '../../test/real-servers.ts'
import { rowsReadBy } from '../../test/rows-read.ts'
import { openShelf } from '../../test/shelf.ts'
import type { Movement } from '../events.ts'
import { settleBatch } from './settle-batch.ts'
import { inSnapshot, readSnapshot } from './stock-snapshot.ts'

const { pool } = await freshDatabase()
const sku = openShelf(pool)
const MOVEMENTS = 400

test('the books of a SKU cost the same, however often it has moved', async () => {
  const [busy, quiet] = [await sku(1_000), await sku(7)]
  const movement = (seq: number): Movement => ({
    id: `moved-${seq}`,
    kind: 'adjust',
    at: 1_700_000_000_000 + seq,
    lines: [{ sku: busy, product: 1, delta: -1, quantity: 1, seq, shown: false }],
  })
  const movements = Array.from({ length: MOVEMENTS }, (_, n) => ({
    movement: movement(n + 1),
    correlationId: undefined,
  }))
  await settleBatch(pool, movements)
  await inSnapshot(pool, async sql => {
    const { result: books, rows } = await rowsReadBy(sql, () => readSnapshot(sql, [busy, quiet]))
    assert.ok(rows < MOVEMENTS / 4, `${rows} rows were read`)
    assert.deepEqual(
      [books.get(busy), books.get(quiet)],
      [
        { product: 1, free: 600, top: MOVEMENTS },
        { product: 1, free: 7, top: 0 },
      ],
    )
  })
})
