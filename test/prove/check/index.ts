import type { Evidence } from '../evidence.ts'
import { checkAnswers } from './answers.ts'
import { checkHolds } from './holds.ts'
import { checkLedger } from './ledger.ts'
import { checkNumbers } from './numbers.ts'
import { checkOrder } from './order.ts'
import { checkOrders } from './orders.ts'

/** What is not as the protocol has it: of which movement, what was to be, and what is. */
export interface Finding {
  movement: string
  expected: string
  found: string
}

/** Reads a history and the ledger at its end. What explains most comes first; nothing: the protocol held. */
export function check(evidence: Evidence): Finding[] {
  return [
    ...checkAnswers(evidence),
    ...checkLedger(evidence),
    ...checkHolds(evidence),
    ...checkNumbers(evidence),
    ...checkOrder(evidence),
    ...checkOrders(evidence),
    ...evidence.givenUp.map(({ id, reason }) => ({
      movement: id,
      expected: 'settled, or refused and given back',
      found: `given up: ${reason}`,
    })),
    ...evidence.drifts.map(found => ({ movement: '-', expected: 'the invariant, at every moment', found })),
  ]
}
