const STEPS = 16
/** Above this ratio of the dearest to the cheapest, equal steps would put nearly everything into the first one. */
const LINEAR_UP_TO = 8

/**
 * The bounds of a price histogram in minor units, from at most `min` to more than `max`, all round numbers. Equal steps
 * where prices lie close together, else steps that grow with the price.
 */
export function priceSteps({ min, max }: { min: number; max: number }): number[] {
  const low = Math.max(min, 100)
  if (max <= low) return [floorTo(min, 100), floorTo(max, 100) + 100]
  return max / low <= LINEAR_UP_TO ? equalSteps(min, max) : growingSteps(low, min, max)
}

function equalSteps(min: number, max: number): number[] {
  const step = niceAbove((max - min) / STEPS)
  const steps = [floorTo(min, step)]
  while ((steps.at(-1) ?? 0) <= max) steps.push((steps.at(-1) ?? 0) + step)
  return steps
}

function growingSteps(low: number, min: number, max: number): number[] {
  const factor = (max / low) ** (1 / STEPS)
  const steps = [min < low ? 0 : floorTo(min, 100)]
  for (let at = low * factor; (steps.at(-1) ?? 0) <= max; at *= factor) {
    const digits = 10 ** Math.max(2, Math.floor(Math.log10(at)) - 1)
    const bound = Math.round(at / digits) * digits
    if (bound > (steps.at(-1) ?? 0)) steps.push(bound)
  }
  return steps
}

const floorTo = (amount: number, step: number) => Math.floor(amount / step) * step

/** The next of 1, 2, 5, 10, 20, 50 … whole units of the currency. */
function niceAbove(amount: number): number {
  for (let unit = 100; ; unit *= 10) for (const n of [1, 2, 5]) if (n * unit >= amount) return n * unit
}
