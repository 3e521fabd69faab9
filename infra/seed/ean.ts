const STEP = 1_618_033_987
const RANGE = 10 ** 11

/**
 * The EAN-13 of a variant, of the range for use inside a shop (prefix 2). Variants get numbers far apart, so that a
 * slip of the pen does not find another product; the step has no factor in common with the range, so none comes twice.
 */
export function eanOf(n: number, position: number): string {
  const digits = `2${String(((n * 4 + position) * STEP) % RANGE).padStart(11, '0')}`
  return digits + checkDigit(digits)
}

/** The thirteenth digit for the twelve before it. */
export function checkDigit(digits: string): number {
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  )
  return (10 - (sum % 10)) % 10
}
