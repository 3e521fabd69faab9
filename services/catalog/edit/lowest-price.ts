import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../../infra/mysql/client.ts'
import type { Currency } from '../markets.ts'
import type { ProductState } from './product-state.ts'

const DAYS_30_MS = 30 * 86_400_000

type Price = ProductState['variants'][string]['prices'][Currency]

/** A price whose sale needs to know what was asked before it began. */
export interface NewSale {
  sku: string
  currency: Currency
  before: Price
  after: Price
}

/** What was asked of these before, in one statement: the lowest since 30 days before each sale, by SKU and currency. */
export async function readLowestPast(
  sql: Sql,
  sales: NewSale[],
  now: Date,
): Promise<(sale: NewSale) => number | undefined> {
  if (sales.length === 0) return () => undefined
  const earliest = Math.min(...sales.map(({ after }) => since(after, now).getTime()))
  const [rows] = await sql.query<RowDataPacket[]>(
    'SELECT sku, currency, asked, until FROM price_past WHERE sku IN (?) AND until >= ?',
    [[...new Set(sales.map(({ sku }) => sku))], new Date(earliest)],
  )
  const past = Map.groupBy(rows, ({ sku, currency }) => `${currency} ${sku}`)
  return ({ sku, currency, after }) => {
    const asked = (past.get(`${currency} ${sku}`) ?? [])
      .filter(({ until }) => until >= since(after, now))
      .map(({ asked }) => asked as number)
    return asked.length > 0 ? Math.min(...asked) : undefined
  }
}

const begin = ({ sale }: Price, now: Date) => new Date(sale?.from ?? now)
const since = (price: Price, now: Date) => new Date(begin(price, now).getTime() - DAYS_30_MS)

/**
 * The lowest price of the 30 days before a sale begins, in minor units (EU 2019/2161, article 6a): of the price before
 * it, of what was asked in those days (`past`), and of an earlier sale that ran into them.
 */
export function lowestBefore({ before, after }: NewSale, past: number | undefined, now: Date): number {
  const begins = begin(after, now)
  const earlier = before.sale
  const ranInto =
    earlier && new Date(earlier.from ?? 0) < begins && new Date(earlier.from ?? 0) < now
      ? !earlier.to || new Date(earlier.to) >= since(after, now)
      : false
  const asked = [after.amount, before.amount, past, ranInto ? earlier?.amount : undefined]
  return Math.min(...asked.filter(amount => amount !== undefined))
}

/** What is asked at a moment: the sale's amount while it runs. */
export const askedAt = ({ amount, sale }: Price, now: Date): number =>
  sale && (!sale.from || new Date(sale.from) <= now) && (!sale.to || now < new Date(sale.to))
    ? sale.amount
    : amount
