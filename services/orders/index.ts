/** Orders: accepted in Redis together with their stock, written in MySQL by workers, told of on a ticket. */
export {
  type Attempt,
  beginAttempt,
  closeAttempts,
  loadAttempts,
  MOST_ATTEMPTS,
  markAttempt,
  orderOfKey,
  paymentKey,
} from './attempts.ts'
export { type EndedStep, type Found, findByTicket, readFound, tellFound } from './bring-back.ts'
export { claimGoods, claimOthers, goodsAreKept, orderHolds } from './claim-goods.ts'
export { copyInvoice, readInvoice } from './invoice-copy.ts'
export { loadOrder } from './load-order.ts'
export { type Order, orderSchema } from './order.ts'
export { type OrderIdentity, orderIdentity, shownOrderId } from './order-identity.ts'
export { HOLD_SECONDS, holdOf, type PlaceAnswer, placeOrder } from './place-order.ts'
export { loadEnding, loadSteps, lockSteps, recordStep } from './record-step.ts'
export { isRush, noteWait } from './rush.ts'
export {
  canRecord,
  type Ending,
  endingOf,
  isEnd,
  nextSteps,
  type OrderState,
  type Outcome,
  type StepName,
  type Steps,
  stateOf,
  stepNames,
} from './steps.ts'
export {
  markTicket,
  markTickets,
  readTicket,
  type Ticket,
  type TicketPayment,
  tellPayment,
} from './ticket.ts'
export { writeOrder, writeOrders } from './write-order.ts'
