/**
 * A cell that begins like a formula is run by a spreadsheet that opens the file. The known answer is an apostrophe in
 * front (OWASP, CSV injection). So that nothing is lost on the way back, one is put before apostrophes that already
 * stand before such a beginning, too, and exactly one is taken off: every text survives the round trip.
 */
const LIKE_A_FORMULA = /^'*[=+\-@\t\r]/

export const guardCell = (text: string): string => (LIKE_A_FORMULA.test(text) ? `'${text}` : text)

export const unguardCell = (cell: string): string =>
  cell.startsWith("'") && LIKE_A_FORMULA.test(cell) ? cell.slice(1) : cell
