import type { RowDataPacket } from 'mysql2'
import { fromJson, type Pool } from '../../infra/mysql/client.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { holdOf } from '../../services/orders/index.ts'
import type { Attempt } from './actors/messages.ts'

/** All that a checker reads of a history: what clients were told, and what is there at the end. */
export interface Evidence {
  attempts: Attempt[]
  skus: {
    sku: string
    initial: number
    /** The number that the ledger counts from: not 0 once Redis was lost. */
    base: number
    onHand: number
    reserved: number
    available: number
    seq: number
    pending: number
  }[]
  ledger: LedgerRow[]
  holds: Map<string, { state: string; expiresAt: number }>
  /** By the hold of an order: its state, and how often its message was written. */
  orders: Map<string, { state: string; messages: number }>
  /** Messages that a worker gave up, and entries that the relay could not read. */
  givenUp: { id: string; reason: string }[]
  /** What the invariant said while the history went on, and after it. */
  drifts: string[]
  /** Whether Redis was made to believe in pieces that are not there, so that refusals are right. */
  drifted: boolean
  /** When Redis lost its data. */
  loss: Loss | undefined
}

/** By `now`: `at`, when the stream was looked at; after it Redis died, and at `backAt` it was there again, empty. */
export interface Loss {
  at: number
  backAt: number
  /** Movements that were on the stream then: they may be lost with it. */
  onStream: Set<string>
}

export interface LedgerRow {
  id: string
  sku: string
  seq: number
  kind: string
  delta: number
  settled: boolean
  admittedAt: number
}

export async function readEvidence(
  redis: Redis,
  pool: Pool,
  skus: { sku: string; initial: number }[],
): Promise<Pick<Evidence, 'skus' | 'ledger' | 'holds' | 'orders'>> {
  const names = skus.map(({ sku }) => sku)
  const [ledger] = await pool.query<RowDataPacket[]>(
    `SELECT id, sku, seq, kind, delta, settled, ROUND(UNIX_TIMESTAMP(admitted_at) * 1000) AS at
     FROM stock_movement WHERE sku IN (?) ORDER BY sku, seq`,
    [names],
  )
  const [stock] = await pool.query<RowDataPacket[]>('SELECT * FROM stock WHERE sku IN (?)', [names])
  const [holds] = await pool.query<RowDataPacket[]>(
    `SELECT id, state, expires_at FROM stock_hold
     WHERE id IN (SELECT id FROM stock_movement WHERE sku IN (?) AND kind = 'reserve')`,
    [names],
  )
  return {
    orders: await readOrders(pool, names),
    ledger: ledger.map(({ id, sku, seq, kind, delta, settled, at }) => ({
      id,
      sku,
      seq: Number(seq),
      kind,
      delta,
      settled: settled === 1,
      admittedAt: Number(at),
    })),
    holds: new Map(holds.map(row => [row.id, { state: row.state, expiresAt: row.expires_at.getTime() }])),
    skus: await Promise.all(
      skus.map(async ({ sku, initial }) => {
        const row = stock.find(one => one.sku === sku)
        const [available, seq] = await redis.hmget(keys.stock(sku), 'available', 'seq')
        return {
          sku,
          initial,
          base: Number(row?.seq_base),
          onHand: row?.on_hand,
          reserved: row?.reserved,
          available: Number(available),
          seq: Number(seq),
          pending: await redis.hlen(keys.pending(sku)),
        }
      }),
    ),
  }
}

async function readOrders(pool: Pool, skus: string[]): Promise<Evidence['orders']> {
  const [orders] = await pool.query<RowDataPacket[]>(
    `SELECT id, state FROM customer_order WHERE id IN (SELECT order_id FROM order_line WHERE sku IN (?))`,
    [skus],
  )
  const [messages] = await pool.query<RowDataPacket[]>(
    "SELECT payload FROM outbox WHERE name = 'order.committed'",
  )
  const told = messages.map(({ payload }) => fromJson<{ order: string }>(payload).order)
  return new Map(
    orders.map(({ id, state }) => [
      holdOf({ id }),
      { state, messages: told.filter(one => one === id).length },
    ]),
  )
}
