import { hasCheckDigit } from '../../catalog/index.ts'

/** Why a cell is refused; caught line by line. */
export class BadCell extends Error {}

/** "1,234.50", "12.5" or "12" as minor units. Throws BadCell for what is no amount, "free" and "-5" among them. */
export function minorUnits(cell: string, what: string): number {
  const plain = cell.replace(/^(\d{1,3})(?:,\d{3})+(?=\.|$)/, whole => whole.replaceAll(',', ''))
  if (!/^\d{1,9}(?:\.\d{1,2})?$/.test(plain))
    throw new BadCell(`${what} "${shortened(cell)}" is not an amount`)
  const [whole = '', cents = ''] = plain.split('.')
  const amount = Number(whole) * 100 + Number(cents.padEnd(2, '0'))
  if (amount === 0) throw new BadCell(`${what} is 0: nothing here is for free`)
  return amount
}

export function wholeNumber(cell: string, what: string): number {
  if (!/^-?\d{1,9}(?:\.0+)?$/.test(cell))
    throw new BadCell(`${what} "${shortened(cell)}" is not a whole number`)
  return Number(cell)
}

/** A barcode as EAN-13: shorter GTINs (UPC, EAN-8) are that with zeros in front. A spreadsheet's apostrophe is dropped. */
export function ean(cell: string): string {
  const plain = cell.replace(/^'/, '')
  const digits = plain.replace(/^0(?=\d{13}$)/, '').padStart(13, '0')
  if (
    !/^\d+$/.test(plain) ||
    ![8, 12, 13, 14].includes(plain.length) ||
    digits.length !== 13 ||
    !hasCheckDigit(digits)
  )
    throw new BadCell(`barcode "${shortened(cell)}" is not a GTIN`)
  return digits
}

export const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
