/** Invoices: a number without gaps, and a drawing of it. */
export { drawInvoice, shownInvoiceNumber } from './draw-invoice.ts'
export { type Invoice, issueInvoice, keepDocument } from './issue-invoice.ts'
