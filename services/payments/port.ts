/** How a payment stands at the provider. */
export type Standing =
  /** The provider knows nothing under this key: it was never asked, or never heard us. */
  | { status: 'none' }
  /** The bank has not said yet; word comes by webhook. */
  | { status: 'pending' }
  /** The shopper has to go there first. */
  | { status: 'redirect'; url: string }
  | { status: 'authorised' | 'captured' | 'voided' | 'refunded'; reference: string }
  | { status: 'declined'; reason: string }

/** What is asked of a bank. `amount` in minor units, VAT included. */
export interface Charge {
  amount: number
  currency: string
  /** The provider's own, in the place of a card number. */
  token: string
  /** Where a shopper comes back to who had to go to the bank. */
  returnUrl: string
}

/**
 * A provider of payments. `key` is ours, one an attempt: the same call under it again does nothing twice and is answered
 * as before. Never called inside a transaction. Each rejects with `PaymentUnknown` when no answer came in time: it may
 * or may not have happened, so `status` is to be asked before anything else.
 */
export interface Payments {
  authorise(key: string, charge: Charge): Promise<Standing>
  capture(key: string): Promise<Standing>
  /** Lets an authorised sum go. Of a key never heard of: makes sure that it can never be authorised. */
  void(key: string): Promise<Standing>
  refund(key: string): Promise<Standing>
  status(key: string): Promise<Standing>
}

export class PaymentUnknown extends Error {}
