/**
 * The cards of the sandbox: a number, and the token that travels in its place. No other number is taken, so nobody's real
 * card is ever sent, logged or kept by a demo shop; and no number at all goes further than the request that brought it.
 */
const tokens: Readonly<Record<string, string>> = {
  '4242424242424242': 'sandbox-success',
  '4000000000000002': 'sandbox-decline',
  // Answers after three seconds.
  '4000000000000044': 'sandbox-slow',
  // The shopper has to say yes on a page of the bank.
  '4000000000003220': 'sandbox-redirect',
  // The bank has promised the sum, but its answer never comes.
  '4000000000000119': 'sandbox-timeout',
  // Tells the same three times.
  '4000000000000259': 'sandbox-duplicate',
  // Says yes only after eight seconds, by webhook.
  '4000000000000341': 'sandbox-late',
}

/** To be shown beside the field. */
export const demoCards = { success: '4242 4242 4242 4242', decline: '4000 0000 0000 0002' }

/** The token of a card number in bare figures; undefined when it is no card of the sandbox. */
export const tokenOf = (number: string): string | undefined =>
  Object.hasOwn(tokens, number) ? tokens[number] : undefined
