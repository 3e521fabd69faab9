/** A source of numbers in [0, 1) that is the same for the same seed everywhere (mulberry32). */
export type Random = () => number

export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function pick<T>(random: Random, from: readonly T[]): T {
  const found = from[Math.floor(random() * from.length)]
  if (found === undefined) throw new Error('there is nothing to pick from')
  return found
}

/** A copy in another order: every order is as likely. */
export function shuffled<T>(random: Random, from: readonly T[]): T[] {
  const left = [...from]
  for (let last = left.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const moved = left[last] as T
    left[last] = left[other] as T
    left[other] = moved
  }
  return left
}

/** The time to the next of events that come at random, `mean` apart on average. */
export const exponential = (random: Random, mean: number): number => -Math.log(1 - random()) * mean
