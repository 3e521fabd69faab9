import type { Movement } from '../services/events.ts'
import { TooEarly } from '../services/stock/index.ts'
import { Later } from './runner.ts'

/** The elder is at most a batch away. */
const TOO_EARLY_MS = 1_000

/** A movement that came before its elder is put off: it did not fail, and must not climb the ladder for it. */
export const laterIfEarly = <E>(error: E): E | Later =>
  error instanceof TooEarly ? new Later(error.message, TOO_EARLY_MS) : error

/** One that is in the books and not yet given back in Redis comes again as well. */
export const laterIfAgain = (movement: Movement, again: Movement[]): Later | undefined =>
  again.includes(movement)
    ? new Later(`${movement.id} is given back after what ended it`, TOO_EARLY_MS)
    : undefined
