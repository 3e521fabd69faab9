import type { Pool } from '../../infra/mysql/client.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { readStockBooks, type StockReading } from './stock-reading.ts'
import { inSnapshot, readSnapshot, type StockSnapshot, settledAbove, settledAmong } from './stock-snapshot.ts'

/** A SKU whose number in Redis is not what the ledger says it must be. */
export interface StockDrift {
  sku: string
  product: number
  /** The SKU's sequence when it was read. */
  seq: number
  /** What Redis had; undefined: it did not know the SKU. */
  available: number | undefined
  expected: number
}

export interface Comparison {
  compared: number
  drift: StockDrift[]
  /** SKUs of which the ledger has numbers that Redis has not given out: Redis is older than the ledger. */
  behind: string[]
}

/**
 * Holds Redis against the ledger by the invariant of docs/stock-protocol.md, SKU by SKU: exact at every moment, so what
 * is found is a drift and never a movement on its way. Undefined while there is no epoch, when there is nothing to compare.
 */
export async function compareStock(
  redis: Redis,
  pool: Pool,
  skus: string[],
): Promise<Comparison | undefined> {
  // Redis first: what has left `pending` by now is in the snapshot that is taken after it.
  const readings = await readStockBooks(redis, skus)
  if (!readings) return undefined
  return inSnapshot(pool, async sql => {
    const ledger = await readSnapshot(sql, skus)
    const settled = await settledAmong(sql, [
      ...new Set(readings.flatMap(({ pending }) => [...(pending?.keys() ?? [])])),
    ])
    const ahead = readings.filter(({ sku, known }) => known && (ledger.get(sku)?.top ?? 0) > known.seq)
    const drift: StockDrift[] = []
    for (const reading of readings) {
      const row = ledger.get(reading.sku)
      if (!row || !reading.pending) continue
      const above = ahead.includes(reading)
        ? await settledAbove(sql, reading.sku, reading.known?.seq ?? 0)
        : 0
      const found = judge(reading, row, above, settled)
      if (found) drift.push(found)
    }
    const now =
      ahead.length > 0
        ? await readStockBooks(
            redis,
            ahead.map(({ sku }) => sku),
          )
        : []
    const behind = (now ?? []).filter(({ sku, known }) => known && known.seq < (ledger.get(sku)?.top ?? 0))
    return { compared: readings.length, drift, behind: behind.map(({ sku }) => sku) }
  })
}

function judge(
  { sku, known, pending = new Map(), topPending }: StockReading,
  { product, free, top }: StockSnapshot,
  above: number,
  settled: Set<string>,
): StockDrift | undefined {
  let expected = free - above
  for (const [id, { seq, delta }] of pending) if (!settled.has(`${id} ${sku} ${seq}`)) expected += delta
  if (known?.available === expected) return undefined
  return { sku, product, seq: known?.seq ?? Math.max(top, topPending), available: known?.available, expected }
}
