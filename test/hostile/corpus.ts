import { caching } from './caching.ts'
import { claims } from './claims.ts'
import type { Hostile } from './entry.ts'
import { excess } from './excess.ts'
import { framing } from './framing.ts'
import { injection } from './injection.ts'
import { malformed } from './malformed.ts'
import { methods } from './methods.ts'

/** Everything that a hostile visitor sends, by what it is after. */
export const corpus: Record<string, Hostile[]> = {
  methods,
  claims,
  framing,
  malformed,
  caching,
  injection,
  excess,
}
