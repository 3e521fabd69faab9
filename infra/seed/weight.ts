/** Kilograms as a shop gives them: whole from ten up, then one decimal more for every tenth part, three at most. */
export function toKilograms(grams: number): number {
  const kilograms = grams / 1000
  return Number(kilograms.toFixed(kilograms >= 10 ? 0 : kilograms >= 1 ? 1 : kilograms >= 0.1 ? 2 : 3))
}
