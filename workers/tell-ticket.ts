import { markTicket, orderSchema } from '../services/orders/index.ts'
import type { WorkerContext } from './context.ts'
import type { Worker } from './runner.ts'

/** Tells the shopper that the order and its stock are in MySQL. Told twice, the first time counts. */
export const tellTicket: Worker<'order.committed', WorkerContext> = {
  name: 'tell-ticket',
  message: 'order.committed',
  prefetch: 100,
  deadlineMs: 5_000,
  async handle({ order }, { redis }) {
    await markTicket(redis, orderSchema.parse(JSON.parse(order)), 'stock', 'done')
  },
}
