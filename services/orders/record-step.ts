import type { RowDataPacket } from 'mysql2'
import { fromJson, type Sql } from '../../infra/mysql/client.ts'
import {
  canRecord,
  type Ending,
  endingOf,
  type Outcome,
  type StepName,
  type Steps,
  stateOf,
} from './steps.ts'

/**
 * Records in the caller's transaction that a step has ended, and moves the order's state with it. The order's row is
 * locked first, so of two that record at once the second sees the first. `again`: it had ended so before, nothing is
 * done. Throws when it is not the step's turn or it has ended otherwise: the caller's picture of the order is wrong.
 */
export async function recordStep(
  sql: Sql,
  order: string,
  step: StepName,
  outcome: Outcome,
  data?: unknown,
): Promise<'recorded' | 'again'> {
  const steps = await lockSteps(sql, order)
  const verdict = canRecord(steps, step, outcome)
  if (verdict === 'again') return 'again'
  if (verdict === 'no')
    throw new Error(`${step} of order ${order} cannot end ${outcome} after ${JSON.stringify(steps)}`)
  await sql.execute('INSERT INTO order_step (order_id, step, outcome, data) VALUES (?, ?, ?, ?)', [
    order,
    step,
    outcome,
    data === undefined ? null : JSON.stringify(data),
  ])
  const state = stateOf({ ...steps, [step]: outcome })
  await sql.execute('UPDATE customer_order SET state = ? WHERE id = ?', [state, order])
  return 'recorded'
}

/** The same as `loadSteps`, with the order's row locked until the caller's transaction ends. */
export async function lockSteps(sql: Sql, order: string): Promise<Steps> {
  const [rows] = await sql.execute<RowDataPacket[]>(
    `SELECT s.step, s.outcome FROM customer_order o LEFT JOIN order_step s ON s.order_id = o.id
     WHERE o.id = ? FOR UPDATE`,
    [order],
  )
  if (rows.length === 0) throw new Error(`there is no order ${order}`)
  return toSteps(rows.filter(({ step }) => step !== null))
}

/** Why an order ended without a sale; undefined when nothing went wrong with it. */
export async function loadEnding(sql: Sql, order: string): Promise<Ending | undefined> {
  const [rows] = await sql.execute<RowDataPacket[]>(
    "SELECT data FROM order_step WHERE order_id = ? AND step = 'authorise'",
    [order],
  )
  const { reason } = fromJson<{ reason?: string } | null>(rows[0]?.data ?? null) ?? {}
  return endingOf(await loadSteps(sql, order), reason)
}

/** The steps of an order that have ended. */
export async function loadSteps(sql: Sql, order: string): Promise<Steps> {
  const [rows] = await sql.execute<RowDataPacket[]>(
    'SELECT step, outcome FROM order_step WHERE order_id = ?',
    [order],
  )
  return toSteps(rows)
}

const toSteps = (rows: RowDataPacket[]): Steps =>
  Object.fromEntries(rows.map(({ step, outcome }) => [step, outcome]))
