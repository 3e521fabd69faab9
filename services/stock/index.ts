/** Stock: admitted in Redis by one script, settled in MySQL by one ledger. */
export { fillStock } from './fill-stock.ts'
export { settleLine } from './ledger.ts'
export { type MovementAnswer, moveStock } from './move-stock.ts'
export { openStock } from './open-stock.ts'
export { readStock } from './read-stock.ts'
export { MOST_LEFT_SHOWN, type ShownStock, shownStock } from './shown-stock.ts'
