import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import type { Order } from '../orders/index.ts'

export interface Invoice {
  number: number
  issuedAt: Date
}

/**
 * Gives an order its invoice number in the caller's transaction, or finds the one it has. The counter's row stays locked
 * until that ends, and a rollback takes its step back: no number is skipped and none given twice.
 */
export async function issueInvoice(sql: Sql, order: Order): Promise<Invoice> {
  await sql.execute('SELECT last FROM invoice_counter WHERE id = 1 FOR UPDATE')
  const [[known]] = await sql.execute<RowDataPacket[]>(
    'SELECT number, issued_at FROM invoice WHERE order_id = ?',
    [order.id],
  )
  if (known) return { number: known.number, issuedAt: known.issued_at }
  await sql.execute('UPDATE invoice_counter SET last = last + 1 WHERE id = 1')
  const [[counter]] = await sql.execute<RowDataPacket[]>('SELECT last FROM invoice_counter WHERE id = 1')
  const invoice = { number: Number(counter?.last), issuedAt: new Date() }
  await sql.execute(
    'INSERT INTO invoice (number, order_id, currency, total, issued_at) VALUES (?, ?, ?, ?, ?)',
    [invoice.number, order.id, order.currency, order.totals.total, invoice.issuedAt],
  )
  return invoice
}

/** The drawing of an order's invoice; undefined where there is none, or not yet. */
export async function loadDocument(sql: Sql, order: string): Promise<Buffer | undefined> {
  const [[row]] = await sql.execute<RowDataPacket[]>('SELECT document FROM invoice WHERE order_id = ?', [
    order,
  ])
  return row?.document ?? undefined
}

/** Keeps the drawing of an invoice; the first counts. */
export async function keepDocument(sql: Sql, number: number, document: Buffer): Promise<void> {
  await sql.execute('UPDATE invoice SET document = ? WHERE number = ? AND document IS NULL', [
    document,
    number,
  ])
}
