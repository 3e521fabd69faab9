/** Payments: the port to a provider, the sandbox behind it, and the token in the place of a card number. */
export { createHttpPayments } from './http-payments.ts'
export { type Charge, type Payments, PaymentUnknown, type Standing } from './port.ts'
export { type DemoCard, demoCards, tokenOf } from './sandbox-cards.ts'
export { isSigned, SIGNATURE_HEADER, signWebhook, webhookSchema } from './webhook.ts'
