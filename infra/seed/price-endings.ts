/**
 * The nearest price that a shop would write, in minor units: below 10 it ends in .50 or .95, below 100 in .95; from
 * there it is a whole amount that ends in 9, and from 1,000 in 49 or 99.
 */
export function endPrice(minor: number): number {
  if (minor < 1_000) {
    const whole = Math.floor(minor / 100) * 100
    return minor - whole < 73 ? whole + 50 : whole + 95
  }
  if (minor < 10_000) return Math.max(10, Math.round((minor - 95) / 100)) * 100 + 95
  if (minor < 100_000) return Math.max(11, Math.round((minor + 100) / 1_000)) * 1_000 - 100
  return Math.max(21, Math.round((minor + 100) / 5_000)) * 5_000 - 100
}

/** Whether a price ends as prices here do. */
export function endsWell(minor: number): boolean {
  if (minor < 1_000) return [50, 95].includes(minor % 100)
  if (minor < 10_000) return minor % 100 === 95
  return minor < 100_000 ? minor % 1_000 === 900 : minor % 5_000 === 4_900
}
