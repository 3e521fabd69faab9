/** The cart: lines in Redis behind an opaque session, and what that session has filled in at the checkout. */
export {
  type CartChange,
  type ChangeOutcome,
  changeCart,
  KEPT_SECONDS,
  MOST_IN_LINE,
  MOST_LINES,
} from './change-cart.ts'
export {
  type CheckoutDraft,
  nextDraft,
  openDraft,
  peekDraft,
  type ShownQuote,
  saveDraft,
} from './checkout-draft.ts'
export {
  isShort,
  type PricedCart,
  type PricedCartLine,
  piecesIn,
  readPricedCart,
  type UnpricedLine,
} from './priced-cart.ts'
export { type CartLine, type ReadCart, readCart, rememberShown } from './read-cart.ts'
export { makeSession, openSession, type Session } from './session.ts'
