import type { RowDataPacket } from 'mysql2'
import type { Pool } from '../../infra/mysql/client.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import type { Attempt } from './actors/messages.ts'

/** All that a checker reads of a history: what clients were told, and what is there at the end. */
export interface Evidence {
  attempts: Attempt[]
  skus: {
    sku: string
    initial: number
    onHand: number
    reserved: number
    available: number
    seq: number
    pending: number
  }[]
  ledger: LedgerRow[]
  holds: Map<string, { state: string; expiresAt: number }>
  /** Messages that a worker gave up, and entries that the relay could not read. */
  givenUp: { id: string; reason: string }[]
  /** What the invariant said while the history went on, and after it. */
  drifts: string[]
  /** Whether Redis was made to believe in pieces that are not there, so that refusals are right. */
  drifted: boolean
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
): Promise<Pick<Evidence, 'skus' | 'ledger' | 'holds'>> {
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
