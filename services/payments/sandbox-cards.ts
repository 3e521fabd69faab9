/**
 * The cards of the sandbox, by what happens to who uses them. No other number is taken, so nobody's real card is ever
 * sent, logged or kept by a demo shop; and no number at all goes further than the request that brought it: a token
 * travels in its place.
 */
export const demoCards = {
  success: '4242 4242 4242 4242',
  decline: '4000 0000 0000 0002',
  /** Answers after three seconds. */
  slow: '4000 0000 0000 0044',
  /** The shopper has to say yes on a page of the bank. */
  redirect: '4000 0000 0000 3220',
  /** The bank has promised the sum, but its answer never comes. */
  timeout: '4000 0000 0000 0119',
  /** Tells the same three times. */
  duplicate: '4000 0000 0000 0259',
  /** Says yes only after eight seconds, by webhook. */
  late: '4000 0000 0000 0341',
} as const
export type DemoCard = keyof typeof demoCards

const tokens = new Map(
  Object.entries(demoCards).map(([kind, number]) => [number.replaceAll(' ', ''), `sandbox-${kind}`]),
)

/** The token of a card number in bare figures; undefined when it is no card of the sandbox. */
export const tokenOf = (number: string): string | undefined => tokens.get(number)
