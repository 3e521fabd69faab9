import type { RowDataPacket } from 'mysql2'
import { fromJson, type Sql } from '../../infra/mysql/client.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { loadOrder } from './load-order.ts'
import type { Order } from './order.ts'
import type { Outcome, StepName } from './steps.ts'

const KEPT_SECONDS = 60

/** What became of asking for a ticket: it is in Redis again, or there is no such order. */
export type Found = 'here' | 'none'

/** Undefined while nobody has looked, or more than a minute after. */
export const readFound = async (redis: Redis, ticket: string): Promise<Found | undefined> =>
  ((await redis.get(keys.ticketFound(ticket))) as Found | null) ?? undefined

export async function tellFound(redis: Redis, ticket: string, found: Found): Promise<void> {
  await redis.set(keys.ticketFound(ticket), found, 'EX', KEPT_SECONDS)
}

/** A step as it was recorded. */
export interface EndedStep {
  step: StepName
  outcome: Outcome
  /** ms */
  at: number
  data: { reason?: string; number?: number } | null
}

/** The order of a ticket with its steps, in the order in which they ended; undefined when there is none. */
export async function findByTicket(
  sql: Sql,
  ticket: string,
): Promise<{ order: Order; ended: EndedStep[] } | undefined> {
  const [[row]] = await sql.execute<RowDataPacket[]>('SELECT id FROM customer_order WHERE ticket = ?', [
    ticket,
  ])
  const order = row && (await loadOrder(sql, row.id))
  if (!order) return undefined
  const [steps] = await sql.execute<RowDataPacket[]>(
    'SELECT step, outcome, data, ended_at FROM order_step WHERE order_id = ? ORDER BY ended_at',
    [order.id],
  )
  const ended = steps.map(
    ({ step, outcome, data, ended_at }): EndedStep => ({
      step,
      outcome,
      at: ended_at.getTime(),
      data: data === null ? null : fromJson(data),
    }),
  )
  return { order, ended }
}
