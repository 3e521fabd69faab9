/** Stock: admitted in Redis by one script, settled in MySQL by one ledger (docs/stock-protocol.md). */
export { fillStock } from './fill-stock.ts'
export { finishMovements } from './finish.ts'
export { closeHold, dueHolds } from './holds.ts'
export { settleMovement, TooEarly } from './ledger.ts'
export { type MovementRequest, moveStock } from './move-stock.ts'
export { readStock } from './read-stock.ts'
export type { MovementAnswer } from './run-move.ts'
export { MOST_LEFT_SHOWN, type ShownStock, shownStock } from './shown-stock.ts'
