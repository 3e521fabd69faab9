import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../infra/mysql/client.ts'
import type { WorkerContext } from './context.ts'
import { runLoop } from './loop.ts'
import { advanceOrder } from './payment/advance-order.ts'
import type { PaymentContext } from './payment/case.ts'

const BATCH = 50
const IDLE_MS = 5_000
/** So long an order is left to the workers that have its messages. */
const LEFT_ALONE_SECONDS = 60

/**
 * Ends what is not paid in time, and takes up whatever was left lying: a webhook that never came, a message that became
 * a dead letter. So every order comes to an end, whatever was lost.
 */
export const expireOrders = (context: WorkerContext) =>
  runLoop(
    'expire-orders',
    context.log,
    async signal => {
      for (const id of await openOrders(context, LEFT_ALONE_SECONDS)) {
        if (signal.aborted) break
        await advanceOrder(context, id).catch(error =>
          context.log.warn({ order: id, reason: (error as Error).message }, 'is left for the next turn'),
        )
      }
      // What waits for a shopper waits in the next turn too: never without a pause.
      return 0
    },
    IDLE_MS,
  )

/**
 * Some of the orders on which something may be done that nobody seems to do. In no order, so that one that cannot be
 * helped does not hold up the others.
 */
export async function openOrders(
  { mysql, config }: { mysql: Pick<Sql, 'execute'>; config: PaymentContext['config'] },
  leftAloneSeconds: number,
): Promise<string[]> {
  const [rows] = await mysql.execute<RowDataPacket[]>(
    // Each part by an index of its own: with OR between them, all orders that ever were would be read.
    `SELECT id FROM (
       SELECT id FROM customer_order
       WHERE state IN ('authorised', 'paid', 'cancelling') AND placed_at < NOW(3) - INTERVAL ? SECOND
       UNION SELECT id FROM customer_order
       WHERE state = 'awaiting payment' AND placed_at < NOW(3) - INTERVAL ? SECOND
       UNION SELECT o.id FROM customer_order o
       WHERE o.state = 'awaiting payment' AND o.placed_at < NOW(3) - INTERVAL ? SECOND AND COALESCE((SELECT a.state
         FROM payment_attempt a WHERE a.order_id = o.id ORDER BY a.number DESC LIMIT 1), 'new') <> 'declined'
       UNION SELECT order_id FROM payment_attempt WHERE state = 'closing'
     ) AS open ORDER BY RAND() LIMIT ${BATCH}`,
    [leftAloneSeconds, Math.ceil(config.payments.withinMs / 1000), leftAloneSeconds],
  )
  return rows.map(({ id }) => id)
}
