import PDFDocument from 'pdfkit'
import { countryOf } from '../checkout/index.ts'
import { type Order, shownOrderId } from '../orders/index.ts'
import type { Invoice } from './issue-invoice.ts'
import { seller, words } from './words.ts'

const LEFT = 56
const RIGHT = 539
const BOTTOM = 740
const columns = { what: 0, pieces: 280, each: 340, sum: 410 }

export const shownInvoiceNumber = (number: number): string => `BL-${String(number).padStart(6, '0')}`

/** The built-in fonts of PDF know the signs of western Europe; any other is drawn as a question mark. */
const drawable = (text: string): string =>
  text.normalize('NFC').replace(/[^\t\n\x20-\x7e\xa0-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/gu, '?')

/** An invoice as PDF. The same order and invoice give the same bytes. */
export async function drawInvoice(order: Order, invoice: Invoice): Promise<Buffer> {
  const say = words[order.locale]
  const number = shownInvoiceNumber(invoice.number)
  const language = order.market === 'nl' ? 'nl-NL' : 'en-GB'
  const format = new Intl.NumberFormat(language, { style: 'currency', currency: order.currency })
  const money = (minor: number) => format.format(minor / 100).replace(/\u202f/g, '\u00a0')
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' })
  const info = { Title: `${say.invoice} ${number}`, Author: seller[0] ?? '', CreationDate: invoice.issuedAt }
  const pdf = new PDFDocument({ size: 'A4', margin: LEFT, info, lang: language })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => pdf.once('end', resolve).once('error', reject))

  const text = (value: string, x: number, y: number, options: PDFKit.Mixins.TextOptions = {}) =>
    pdf.text(drawable(value), LEFT + x, y, { lineBreak: false, ...options })
  const right = (value: string, x: number, y: number, width = 70) =>
    text(value, x, y, { width, align: 'right' })
  let y = 0
  /** The next line, on a new page when this one is full. */
  const line = (height = 16): number => {
    y += height
    if (y > BOTTOM) {
      pdf.addPage()
      y = LEFT
    }
    return y
  }

  pdf.font('Helvetica-Bold').fontSize(24)
  text(say.invoice, 0, LEFT)
  pdf.font('Helvetica').fontSize(10)
  for (const [index, row] of seller.entries()) right(row, 240, LEFT + 14 * index, 243)
  y = 140
  const { name, street, postcode, city, country } = order.address
  pdf.font('Helvetica-Bold')
  text(say.to, 0, y)
  pdf.font('Helvetica')
  const land = countryOf(country)?.name[order.locale] ?? country
  for (const row of [name, street, `${postcode} ${city}`, land]) text(row, 0, line(14))
  y = 140
  for (const [title, value] of [
    [say.number, number],
    [say.date, date.format(invoice.issuedAt)],
    [say.order, shownOrderId(order.id)],
  ] as const) {
    text(title, 280, y)
    right(value, 363, y, 120)
    line(14)
  }
  y = 230
  const rule = () =>
    pdf
      .moveTo(LEFT, y + 14)
      .lineTo(RIGHT, y + 14)
      .lineWidth(0.5)
      .stroke()
  pdf.font('Helvetica-Bold')
  text(say.what, columns.what, y)
  right(say.pieces, columns.pieces, y, 50)
  right(say.each, columns.each, y)
  right(say.sum, columns.sum, y, 73)
  rule()
  pdf.font('Helvetica')
  line(6)
  for (const { title, options, quantity, unitPrice } of order.lines) {
    const at = line()
    text([title, options].filter(Boolean).join(', ').slice(0, 54), columns.what, at)
    right(String(quantity), columns.pieces, at, 50)
    right(money(unitPrice), columns.each, at)
    right(money(quantity * unitPrice), columns.sum, at, 73)
  }
  const sum = (title: string, value: number) => {
    text(title, columns.what, line())
    right(money(value), columns.sum, y, 73)
  }
  sum(say.delivery, order.totals.delivery)
  rule()
  line(6)
  pdf.font('Helvetica-Bold')
  sum(say.total, order.totals.total)
  pdf.font('Helvetica')
  line(10)
  for (const { percent, gross, vat } of order.totals.vat) {
    sum(`${say.net} (${percent}%)`, gross - vat)
    sum(`${say.vat} ${percent}%`, vat)
  }
  text(say.paid, 0, line(32))
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}
