import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../../infra/mysql/client.ts'
import type { Currency } from '../markets.ts'
import type { ProductState } from './product-state.ts'

const DAYS_30_MS = 30 * 86_400_000

type Price = ProductState['variants'][string]['prices'][Currency]

/**
 * The lowest price of the 30 days before a sale begins, in minor units (EU 2019/2161, article 6a): of the price before
 * it, of what was asked in those days (`price_past`), and of an earlier sale that ran into them.
 */
export async function lowestBefore(
  sql: Sql,
  sku: string,
  currency: Currency,
  before: Price | undefined,
  after: Price,
  now: Date,
): Promise<number> {
  if (!before) return after.amount
  const begins = new Date(after.sale?.from ?? now)
  const since = new Date(begins.getTime() - DAYS_30_MS)
  const [rows] = await sql.execute<RowDataPacket[]>(
    'SELECT MIN(asked) AS lowest FROM price_past WHERE sku = ? AND currency = ? AND until >= ?',
    [sku, currency, since],
  )
  const earlier = before.sale
  const ranInto =
    earlier && new Date(earlier.from ?? 0) < begins && new Date(earlier.from ?? 0) < now
      ? !earlier.to || new Date(earlier.to) >= since
      : false
  const asked = [
    after.amount,
    before.amount,
    rows[0]?.lowest ?? undefined,
    ranInto ? earlier?.amount : undefined,
  ]
  return Math.min(...asked.filter(amount => amount !== undefined))
}

/** What is asked at a moment: the sale's amount while it runs. */
export const askedAt = ({ amount, sale }: Price, now: Date): number =>
  sale && (!sale.from || new Date(sale.from) <= now) && (!sale.to || now < new Date(sale.to))
    ? sale.amount
    : amount
