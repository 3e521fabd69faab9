import {
  type Attempt,
  loadAttempts,
  loadOrder,
  loadSteps,
  markAttempt,
  markTicket,
  nextSteps,
  type Order,
  paymentKey,
  type StepName,
  type Steps,
} from '../../services/orders/index.ts'
import { authorise } from './authorise.ts'
import { capture } from './capture.ts'
import type { Case, PaymentContext } from './case.ts'
import { confirm, giveBack, letGo, refund } from './finish-order.ts'

/** Each may be repeated after a crash at any place in it. Resolves to false when there is something to wait for. */
const works: Partial<Record<StepName, (context: PaymentContext, at: Case) => Promise<boolean>>> = {
  void: letGo,
  refund,
  release: giveBack,
  authorise,
  capture,
  confirm,
}
const MOST_TURNS = 12

/**
 * Moves an order on as far as it goes now: the one way, whoever has news of it. What is to be done follows from the rows
 * alone, which are read anew before each step; two that do it at once do nothing twice, since the provider knows our
 * keys, the script the hold, and a step has one row.
 */
export async function advanceOrder(
  context: PaymentContext,
  id: string,
  { card, correlationId }: { card?: Case['card']; correlationId?: string | undefined } = {},
): Promise<void> {
  // What was ordered never changes.
  const order = await loadOrder(context.mysql, id)
  if (!order) throw new Error(`there is no order ${id}`)
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    // In this order: beside us another may take a step, and what a step says of an attempt must be seen in it.
    const steps = await loadSteps(context.mysql, id)
    const attempts = await loadAttempts(context.mysql, id)
    // Redis may have lost a ticket's word in a crash between the commit and the telling: told again, nothing changes.
    if (turn === 0) await tellAgain(context, order, steps)
    for (const attempt of attempts) if (attempt.state === 'closing') await close(context, order, attempt)
    const step = nextSteps(steps).find(name => works[name])
    const work = step && works[step]
    if (!work || !(await work(context, { order, steps, attempts, correlationId, card }))) return
  }
}

async function tellAgain({ redis }: PaymentContext, order: Order, steps: Steps): Promise<void> {
  for (const [step, outcome] of Object.entries(steps))
    await markTicket(redis, order, step as StepName, outcome)
}

/** Nothing can come of this attempt any more, even if the provider hears of it only now. */
async function close({ payments, mysql }: PaymentContext, order: Order, { number }: Attempt): Promise<void> {
  const { status } = await payments.void(paymentKey(order.id, number))
  if (status === 'captured') throw new Error(`payment ${number} of ${order.id} was given up and is captured`)
  await markAttempt(mysql, order.id, number, 'closed')
}
