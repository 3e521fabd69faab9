/** Invoices: a number without gaps, and a drawing of it. */
export { drawInvoice, shownInvoiceNumber } from './draw-invoice.ts'
export { type Invoice, issueInvoice, keepDocument, loadDocument } from './issue-invoice.ts'
