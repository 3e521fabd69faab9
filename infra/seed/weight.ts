/** Kilograms as a shop gives them: whole from ten up, one decimal from one, below that to the gram. */
export function toKilograms(grams: number): number {
  const kilograms = grams / 1000
  return Number(kilograms.toFixed(kilograms >= 10 ? 0 : kilograms >= 1 ? 1 : 3))
}
