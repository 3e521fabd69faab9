import { TooEarly } from '../services/stock/index.ts'
import { Later } from './runner.ts'

/** The elder is at most a batch away. */
const TOO_EARLY_MS = 1_000

/** A movement that came before its elder is put off: it did not fail, and must not climb the ladder for it. */
export const laterIfEarly = <E>(error: E): E | Later =>
  error instanceof TooEarly ? new Later(error.message, TOO_EARLY_MS) : error
