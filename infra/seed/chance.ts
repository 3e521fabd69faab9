/**
 * Chance without a stream: what is drawn depends on a number and a purpose only, never on what was drawn before. So
 * product 123 is the same in a shop of 500 and in one of a million, and chunks can be made in any order.
 */
const SEED = 0x5eed_ca7a
const salts = new Map<string, number>()

function saltOf(purpose: string): number {
  let salt = salts.get(purpose)
  if (salt === undefined) {
    salt = SEED
    for (let i = 0; i < purpose.length; i++) salt = Math.imul(salt ^ purpose.charCodeAt(i), 0x0100_0193)
    salts.set(purpose, salt)
  }
  return salt
}

function mix(bits: number): number {
  let h = bits
  h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35)
  return h ^ (h >>> 16)
}

/** A fraction from 0 up to 1, always the same for the same three. `turn` tells draws of one purpose apart. */
export const chance = (n: number, purpose: string, turn = 0): number =>
  (mix(mix(n ^ saltOf(purpose)) + Math.imul(turn + 1, 0x9e37_79b1)) >>> 0) / 2 ** 32

/** A whole number from `low` to `high`, both included. */
export const between = (low: number, high: number, n: number, purpose: string, turn = 0): number =>
  low + Math.floor(chance(n, purpose, turn) * (high - low + 1))

/** One of a list that is not empty. */
export const pick = <T>(list: readonly T[], n: number, purpose: string, turn = 0): T =>
  list[Math.floor(chance(n, purpose, turn) * list.length)] as T

/** A list in another order. */
export function shuffled<T>(list: readonly T[], n: number, purpose: string): T[] {
  const order = [...list]
  for (let last = order.length - 1; last > 0; last--) {
    const other = between(0, last, n, purpose, last)
    const moved = order[last] as T
    order[last] = order[other] as T
    order[other] = moved
  }
  return order
}

/** A draw from the normal distribution, cut off at 2.2 deviations. */
export function normal(n: number, purpose: string): number {
  const radius = Math.sqrt(-2 * Math.log(1 - chance(n, purpose, 1) || Number.EPSILON))
  const value = radius * Math.cos(2 * Math.PI * chance(n, purpose, 2))
  return Math.max(-2.2, Math.min(2.2, value))
}
