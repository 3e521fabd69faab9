/** Mail to customers: what it says, in HTML and text, and how it leaves. */
export { createMailer, type Mailer } from './create-mailer.ts'
export { type Mail, orderMail } from './order-mail.ts'
export type { MailKind } from './words.ts'
