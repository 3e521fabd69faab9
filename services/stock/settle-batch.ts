import { inTransaction, type Pool, type Sql } from '../../infra/mysql/client.ts'
import { correlationId } from '../../infra/telemetry/correlation-id.ts'
import type { Movement } from '../events.ts'
import { type Effect, effectOf, moveAll, type Settlement, settleMovement } from './ledger.ts'
import { closeLedgerHolds, openLedgerHolds } from './ledger-holds.ts'
import { insertRows, isDuplicate } from './ledger-rows.ts'
import { offersChanged } from './offers-changed.ts'

/** One of the movements cannot be settled with the others: it is known, too early or to be refused. */
class Apart extends Error {}

export interface BatchedMovement {
  movement: Movement
  correlationId: string | undefined
}

/**
 * Settles movements in one transaction with one statement for all ledger rows and one for all SKUs, which is what makes
 * a hot SKU fast, and many of them too; where one of them stands in the way, each in a transaction of its own. An error
 * in the answer is of that movement alone (`TooEarly`, or a database that went away); it is to be tried again.
 */
export async function settleBatch(pool: Pool, batch: BatchedMovement[]): Promise<(Settlement | Error)[]> {
  if (batch.length > 1) {
    try {
      await inTransaction(pool, sql => settleTogether(sql, batch))
      return batch.map(() => 'settled')
    } catch (error) {
      if (!mustBeApart(error)) throw error
    }
  }
  const outcomes: (Settlement | Error)[] = []
  for (const { movement, correlationId: cause } of batch.toSorted(inOrderOfAdmission)) {
    const settle = () => inTransaction(pool, sql => settleMovement(sql, movement))
    outcomes[batch.findIndex(one => one.movement === movement)] = await correlationId
      .run(cause ?? movement.id, settle)
      .catch(error => error as Error)
  }
  return outcomes
}

/** Of an error of `settleTogether`: each by itself may yet succeed. */
export const mustBeApart = (error: unknown): boolean => error instanceof Apart || isDuplicate(error)

/** The earlier first: fewer come too early. */
const inOrderOfAdmission = (a: BatchedMovement, b: BatchedMovement) => a.movement.at - b.movement.at

/**
 * Settles all of them within the caller's transaction, whose last statements these should be: the rows of stock are those
 * that everybody wants. Rejects when one stands in the way (`mustBeApart`); nothing of the transaction may then stay.
 */
export async function settleTogether(sql: Sql, batch: BatchedMovement[]): Promise<void> {
  const movements = batch.map(({ movement }) => movement)
  await insertRows(sql, movements)
  await offersChanged(sql, batch)
  await openLedgerHolds(sql, movements)
  if (!(await closeLedgerHolds(sql, movements))) throw new Apart()
  const sums = new Map<string, Effect>()
  for (const { kind, lines } of movements)
    for (const line of lines) {
      const { onHand, reserved } = effectOf(kind, line)
      const sum = sums.get(line.sku) ?? { onHand: 0, reserved: 0 }
      sums.set(line.sku, { onHand: sum.onHand + onHand, reserved: sum.reserved + reserved })
    }
  if (!(await moveAll(sql, sums))) throw new Apart()
}
