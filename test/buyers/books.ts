import type { RowDataPacket } from 'mysql2'
import type { Pool } from '../../infra/mysql/client.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { holdOf, paymentKey, readTicket, type Steps } from '../../services/orders/index.ts'
import { type OrderFacts, wrongIn } from './wrong-in.ts'

const CHUNK = 500

export interface Servers {
  mysql: Pool
  redis: Redis
}

/**
 * Holds the books against what shoppers were told: the orders of these tickets, each with its goods, money and papers.
 * Resolves to what is wrong, a line each; nothing when all is as it has to be. To be asked when nothing is under way.
 */
export async function wrongInBooks(servers: Servers, tickets: string[]): Promise<string[]> {
  const wrong: string[] = []
  for (let from = 0; from < tickets.length; from += CHUNK)
    for (const facts of await gather(servers, tickets.slice(from, from + CHUNK)))
      wrong.push(...wrongIn(facts))
  const [[numbers]] = await servers.mysql.query<RowDataPacket[]>(
    'SELECT COUNT(*) AS given, COALESCE(MAX(number), 0) AS top, (SELECT last FROM invoice_counter) AS last FROM invoice',
  )
  // Read in one statement: a number that is given meanwhile is in all three or in none.
  if (numbers?.given !== numbers?.top || numbers?.top !== numbers?.last)
    wrong.push(
      `${numbers?.given} invoices, the highest number is ${numbers?.top}, the counter ${numbers?.last}`,
    )
  return wrong
}

/** All that is kept of the orders of some tickets. */
async function gather({ mysql, redis }: Servers, tickets: string[]): Promise<OrderFacts[]> {
  const rows = async (text: string, values: unknown[]) =>
    values.length === 0 ? [] : (await mysql.query<RowDataPacket[]>(text, [values]))[0]
  const orders = await rows(
    'SELECT id, ticket, state, total FROM customer_order WHERE ticket IN (?)',
    tickets,
  )
  const ids = orders.map(({ id }) => id as string)
  const holds = ids.flatMap(id => [holdOf({ id }), `${holdOf({ id })}:again`])
  const movements = holds.flatMap(hold => [hold, `claim:${hold}`, `release:${hold}`, `expire:${hold}`])
  const [steps, lines, held, moved, invoices, attempts] = [
    await rows('SELECT order_id, step, outcome FROM order_step WHERE order_id IN (?)', ids),
    await rows('SELECT order_id, sku, quantity FROM order_line WHERE order_id IN (?)', ids),
    await rows('SELECT id, state FROM stock_hold WHERE id IN (?)', holds),
    await rows('SELECT id, sku, kind, delta, settled FROM stock_movement WHERE id IN (?)', movements),
    await rows(
      'SELECT order_id, total, document IS NOT NULL AS drawn FROM invoice WHERE order_id IN (?)',
      ids,
    ),
    await rows('SELECT order_id, number FROM payment_attempt WHERE order_id IN (?)', ids),
  ]
  const of = (all: RowDataPacket[]) => Map.groupBy(all, row => row.order_id as string)
  const [stepsOf, linesOf, invoicesOf, attemptsOf] = [of(steps), of(lines), of(invoices), of(attempts)]
  const orderOf = (id: string) => id.split(':').find(part => ids.includes(part)) ?? ''
  const heldOf = Map.groupBy(held, ({ id }) => orderOf(id))
  const movedOf = Map.groupBy(moved, ({ id }) => orderOf(id))

  return Promise.all(
    tickets.map(async (token): Promise<OrderFacts> => {
      const told = await readTicket(redis, token)
      const row = orders.find(({ ticket }) => ticket === token)
      const id = (row?.id ?? told?.order.id ?? '') as string
      const payments = await Promise.all(
        (attemptsOf.get(id) ?? []).map(({ number }) =>
          redis.get(keys.sandboxPayment(paymentKey(id, number))),
        ),
      )
      const hold = holdOf({ id })
      return {
        id: id || token,
        ...(row ? { written: { state: row.state, total: row.total } } : {}),
        ...(told?.acceptedAt ? { told: told.steps } : {}),
        steps: Object.fromEntries(
          (stepsOf.get(id) ?? []).map(({ step, outcome }) => [step, outcome]),
        ) as Steps,
        lines: (linesOf.get(id) ?? []).map(({ sku, quantity }) => ({ sku, quantity })),
        holds: (heldOf.get(id) ?? []).map(({ state }) => state),
        heldInRedis: (await redis.zscore(keys.holds, hold)) !== null,
        reserved: (movedOf.get(id) ?? [])
          .filter(({ kind, settled }) => kind === 'reserve' && settled === 1)
          .map(({ sku, delta }) => ({ sku, quantity: -delta })),
        claims: new Set((movedOf.get(id) ?? []).filter(({ kind }) => kind === 'claim').map(one => one.id))
          .size,
        captured: payments
          .map(text => JSON.parse(text ?? '{}') as { status?: string; amount?: number })
          .filter(({ status }) => status === 'captured')
          .map(({ amount = 0 }) => amount),
        invoiced: (invoicesOf.get(id) ?? []).map(({ total, drawn }) => ({ total, drawn: drawn === 1 })),
      }
    }),
  )
}
