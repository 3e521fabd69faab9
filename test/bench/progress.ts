import type { RowDataPacket } from 'mysql2'
import type { Pool } from '../../infra/mysql/client.ts'

/** How far what follows an order had come. Rates a second; `after`: seconds from the last guest to the last of it. */
export interface Caught {
  /** While the guests came: order and ledger in MySQL. */
  committedPerSecond: number
  committedAfter: number
  /** Over the whole time that it took, catching up included. */
  confirmedPerSecond: number
  confirmedAfter: number
  /** Mails and invoices. */
  papersPerSecond: number
  papersAfter: number
}

/** Undefined while something of the run is not done yet. By the times in the rows: it is enough to look now and then. */
export async function progressOf(
  mysql: Pool,
  { name, began, end, tickets }: { name: string; began: number; end: number; tickets: string[] },
): Promise<Caught | undefined> {
  const [[written]] = await mysql.query<RowDataPacket[]>(
    `SELECT COUNT(*) AS count, COALESCE(SUM(written_at <= ?), 0) AS soon, MAX(written_at) AS last FROM customer_order
     WHERE placed_at >= ? AND email LIKE ?`,
    [new Date(end), new Date(began - 1_000), `%@${name}`],
  )
  if (Number(written?.count) < tickets.length) return undefined
  const [steps] = await mysql.query<RowDataPacket[]>(
    `SELECT s.step, COUNT(*) AS count, MAX(s.ended_at) AS last FROM customer_order o JOIN order_step s ON s.order_id = o.id
     WHERE o.placed_at >= ? AND o.email LIKE ? AND s.step IN ('confirm', 'mail', 'invoice') GROUP BY s.step`,
    [new Date(began - 1_000), `%@${name}`],
  )
  if (steps.length < 3 || steps.some(({ count }) => Number(count) < tickets.length)) return undefined
  const lastOf = (...names: string[]) =>
    Math.max(...steps.filter(({ step }) => names.includes(step)).map(({ last }) => last.getTime()))
  const overall = (count: number, last: number) => (count * 1000) / (last - began)
  const after = (last: number) => Math.max(0, last - end) / 1000
  const [confirmed, papers] = [lastOf('confirm'), lastOf('mail', 'invoice')]
  return {
    committedPerSecond: (Number(written?.soon) * 1000) / (end - began),
    committedAfter: after(written?.last.getTime()),
    confirmedPerSecond: overall(tickets.length, confirmed),
    confirmedAfter: after(confirmed),
    papersPerSecond: overall(2 * tickets.length, papers),
    papersAfter: after(papers),
  }
}
