import { orderSchema } from '../services/orders/index.ts'
import { PaymentUnknown } from '../services/payments/index.ts'
import type { WorkerContext } from './context.ts'
import { advanceOrder } from './payment/advance-order.ts'
import { Later, type Worker } from './runner.ts'

// The bank may need five seconds for each of its calls.
const DEADLINE_MS = 60_000
const ASK_AGAIN_MS = 2_000

/** Takes the money of an order whose goods are in the ledger, and confirms it. */
export const takePayment: Worker<'order.committed', WorkerContext> = {
  name: 'take-payment',
  message: 'order.committed',
  prefetch: 16,
  deadlineMs: DEADLINE_MS,
  async handle({ order }, context, { correlationId }) {
    await advance(context, numberOf(order), { correlationId })
  },
}

/** Version 1 of the message had the whole order. */
const numberOf = (text: string): string =>
  text.startsWith('{') ? orderSchema.parse(JSON.parse(text)).id : text

/** Goes on with an order of whose payment there is news: from the provider, or from a shopper with another card. */
export const resumePayment: Worker<'payment.due', WorkerContext> = {
  name: 'resume-payment',
  message: 'payment.due',
  prefetch: 16,
  deadlineMs: DEADLINE_MS,
  async handle({ order, card }, context, { correlationId }) {
    await advance(context, order, { card, correlationId })
  },
}

/** A provider that does not answer is nobody's failed try: it is asked again, how it stands first. */
const advance: typeof advanceOrder = (...values) =>
  advanceOrder(...values).catch(error => {
    throw error instanceof PaymentUnknown ? new Later(error.message, ASK_AGAIN_MS) : error
  })
