import { countryOf } from '../checkout/index.ts'
import { type Order, shownOrderId } from '../orders/index.ts'
import type { Invoice } from './issue-invoice.ts'
import { createSheet, type Sheet, WIDTH } from './sheet.ts'
import { latinised } from './typeface.ts'
import { words } from './words.ts'

/** Where the columns of numbers end, and how wide what stands before them may be. */
const ends = { pieces: 310, each: 395, sum: WIDTH }
const WHAT = 260

export const shownInvoiceNumber = (number: number): string => `BL-${String(number).padStart(6, '0')}`

/** An invoice as PDF. The same order and invoice give the same bytes. */
export async function drawInvoice(order: Order, invoice: Invoice): Promise<Buffer> {
  const say = words[order.locale]
  const language = order.market === 'nl' ? 'nl-NL' : 'en-GB'
  const format = new Intl.NumberFormat(language, { style: 'currency', currency: order.currency })
  const money = (minor: number) => format.format(minor / 100)
  const sheet = createSheet({
    title: `${say.invoice} ${shownInvoiceNumber(invoice.number)}`,
    author: say.seller[0] ?? '',
    created: invoice.issuedAt,
    language,
  })
  const foreign = drawHead(sheet, order, invoice, language)
  drawLines(sheet, order, money)
  drawSums(sheet, order, money)
  sheet.down(32)
  sheet.text(say.paid, 0)
  if (foreign) {
    sheet.down()
    sheet.text(say.latinised, 0, { soft: true, size: 9 })
  }
  return sheet.end()
}

/** Who sells, to whom, which invoice. Returns whether something had to be written in other letters. */
function drawHead(sheet: Sheet, order: Order, invoice: Invoice, language: string): boolean {
  const say = words[order.locale]
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' })
  const top = sheet.y
  sheet.text(say.invoice, 0, { bold: true, size: 24 })
  for (const row of say.seller) {
    sheet.text(row, WIDTH, { right: true, size: 9, soft: true })
    sheet.down(13)
  }
  sheet.y = top + 96
  const { name, street, postcode, city, country } = order.address
  const land = countryOf(country)?.name[order.locale] ?? country
  const address = [name, street, `${postcode} ${city}`, land]
  sheet.text(say.to, 0, { bold: true })
  for (const row of address) {
    sheet.down(15)
    sheet.text(row, 0, { most: WHAT })
  }
  sheet.y = top + 96
  for (const [title, value] of [
    [say.number, shownInvoiceNumber(invoice.number)],
    [say.date, date.format(invoice.issuedAt)],
    [say.order, shownOrderId(order.id)],
  ] as const) {
    sheet.text(title, 280, { soft: true })
    sheet.text(value, WIDTH, { right: true })
    sheet.down(15)
  }
  sheet.y = top + 190
  return address.some(row => latinised(row) !== row.normalize('NFC'))
}

function drawLines(sheet: Sheet, order: Order, money: (minor: number) => string): void {
  const say = words[order.locale]
  const row = (what: string, pieces: string, each: string, sum: string, bold = false) => {
    sheet.text(what, 0, { bold, most: WHAT })
    sheet.text(pieces, ends.pieces, { bold, right: true })
    sheet.text(each, ends.each, { bold, right: true })
    sheet.text(sum, ends.sum, { bold, right: true })
  }
  row(say.what, say.pieces, say.each, say.sum, true)
  sheet.rule()
  sheet.down(8)
  for (const { title, options, quantity, unitPrice } of order.lines) {
    sheet.down(options ? 18 : 16)
    row(title, String(quantity), money(unitPrice), money(quantity * unitPrice))
    if (!options) continue
    sheet.down(13)
    sheet.text(options, 0, { size: 8.5, soft: true, most: WHAT })
  }
}

function drawSums(sheet: Sheet, { locale, totals }: Order, money: (minor: number) => string): void {
  const say = words[locale]
  const sum = (title: string, value: number, style: { bold?: boolean; soft?: boolean } = {}) => {
    sheet.down()
    sheet.text(title, 0, style)
    sheet.text(money(value), ends.sum, { ...style, right: true })
  }
  sheet.down(2)
  sum(say.delivery, totals.delivery)
  sheet.rule()
  sheet.down(8)
  sum(say.total, totals.total, { bold: true })
  sheet.down(6)
  for (const { percent, gross, vat } of totals.vat) {
    sum(`${say.net} (${percent}%)`, gross - vat, { soft: true })
    sum(`${say.vat} ${percent}%`, vat, { soft: true })
  }
}
