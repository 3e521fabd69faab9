/** Payments: for now only what the checkout needs, a token in the place of a card number. */
export { demoCards, tokenOf } from './sandbox-cards.ts'
