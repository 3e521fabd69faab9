/** Orders: accepted in Redis together with their stock, written in MySQL by workers, told of on a ticket. */
export { type Order, orderSchema } from './order.ts'
export { type OrderIdentity, orderIdentity, shownOrderId } from './order-identity.ts'
export { HOLD_SECONDS, holdOf, type PlaceAnswer, placeOrder } from './place-order.ts'
export { loadSteps, recordStep } from './record-step.ts'
export {
  canRecord,
  isEnd,
  nextSteps,
  type OrderState,
  type Outcome,
  type StepName,
  type Steps,
  stateOf,
  stepNames,
} from './steps.ts'
export { markTicket, readTicket, type Ticket } from './ticket.ts'
export { writeOrder } from './write-order.ts'
