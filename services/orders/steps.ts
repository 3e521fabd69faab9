/**
 * What happens to an order, as steps that each end once, well or not; its state follows from them and is never set by
 * hand. Pure: the rows are in `record-step.ts`, the shopper's copy in `ticket.ts`.
 *
 *     stock ──► authorise ──► capture ──► confirm ──► mail
 *                                               └───► invoice
 *     stock failed:      void (if authorised)
 *     authorise failed:  release                      declined for good, expired or given up; a decline that may be
 *     capture failed:    void, release                tried again is no end of the step
 *     confirm failed:    refund, release              paid for, let go meanwhile, and not to be had again
 */
export const stepNames = [
  'stock',
  'authorise',
  'capture',
  'confirm',
  'mail',
  'invoice',
  'void',
  'refund',
  'release',
] as const
export type StepName = (typeof stepNames)[number]
export type Outcome = 'done' | 'failed'
/** The steps that have ended. */
export type Steps = Readonly<Partial<Record<StepName, Outcome>>>

export type OrderState =
  /** Stock is reserved in Redis, the order is on its way to MySQL. */
  | 'accepted'
  | 'awaiting payment'
  /** The bank keeps the sum for us; it has not moved. */
  | 'authorised'
  | 'paid'
  | 'confirmed'
  /** An end is decided; money or stock is on its way back. */
  | 'cancelling'
  | 'cancelled'
  /** It was paid for and could not be delivered: the money is on its way back. The end. */
  | 'refunded'
  /** MySQL refused the stock: the end. */
  | 'refused'

/** The state of an order whose steps have ended so. */
export function stateOf(steps: Steps): OrderState {
  if (steps.stock === 'failed') return steps.authorise === 'done' && !steps.void ? 'cancelling' : 'refused'
  if (steps.authorise === 'failed') return steps.release ? 'cancelled' : 'cancelling'
  if (steps.capture === 'failed') return steps.void && steps.release ? 'cancelled' : 'cancelling'
  if (steps.confirm === 'failed') return steps.refund && steps.release ? 'refunded' : 'cancelling'
  if (!steps.stock) return 'accepted'
  if (steps.confirm) return 'confirmed'
  if (steps.capture) return 'paid'
  return steps.authorise ? 'authorised' : 'awaiting payment'
}

/** Whether nothing more happens to the order's money and stock. Mail and invoice may still be under way. */
export const isEnd = (steps: Steps): boolean =>
  ['confirmed', 'cancelled', 'refunded', 'refused'].includes(stateOf(steps))

/**
 * Why an order ends without a sale: never paid (`expired`), no card was taken (`declined`), its goods were let go before
 * the money was taken (`letGo`) or after (`refunded`), they were never there (`refused`). `reason` is what the step
 * `authorise` says of its failure. Undefined while nothing has gone wrong.
 */
export type Ending = 'expired' | 'declined' | 'letGo' | 'refunded' | 'refused'
export function endingOf(steps: Steps, reason: string | undefined): Ending | undefined {
  if (steps.stock === 'failed') return 'refused'
  if (steps.confirm === 'failed') return 'refunded'
  if (steps.capture === 'failed') return 'letGo'
  if (steps.authorise === 'failed') return reason === 'declined' ? 'declined' : 'expired'
  return undefined
}

/** What may be worked on now. Empty at the very end. */
export const nextSteps = (steps: Steps): StepName[] =>
  stepNames.filter(step => steps[step] === undefined && isDue[step](steps))

const goesWell = (steps: Steps) => steps.stock !== 'failed' && steps.authorise !== 'failed'

const isDue: Record<StepName, (steps: Steps) => boolean> = {
  stock: () => true,
  // The bank may be asked while the order is still on its way to MySQL; money moves only after stock.
  authorise: goesWell,
  capture: steps => goesWell(steps) && steps.stock === 'done' && steps.authorise === 'done',
  confirm: steps => steps.capture === 'done',
  mail: steps => steps.confirm === 'done',
  invoice: steps => steps.confirm === 'done',
  void: steps => steps.authorise === 'done' && (steps.stock === 'failed' || steps.capture === 'failed'),
  refund: steps => steps.confirm === 'failed',
  release: steps =>
    steps.stock === 'done' && [steps.authorise, steps.capture, steps.confirm].includes('failed'),
}

/** These are tried until they succeed: money and goods that were promised back are given back. */
const neverFails: readonly StepName[] = ['void', 'refund', 'release']

/**
 * Whether a step may end so now: `again` when it has ended so already, `no` when it is not its turn, has ended otherwise,
 * or is one that is tried until it succeeds.
 */
export function canRecord(steps: Steps, step: StepName, outcome: Outcome): 'yes' | 'again' | 'no' {
  if (steps[step] !== undefined) return steps[step] === outcome ? 'again' : 'no'
  if (outcome === 'failed' && neverFails.includes(step)) return 'no'
  return isDue[step](steps) ? 'yes' : 'no'
}
