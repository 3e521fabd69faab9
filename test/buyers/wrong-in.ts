import { isEnd, type Steps, stateOf } from '../../services/orders/index.ts'

/** All that is kept of one order, in every place. Money in minor units. */
export interface OrderFacts {
  id: string
  /** The row in MySQL; undefined: there is none. */
  written?: { state: string; total: number }
  /** The steps on the shopper's ticket; undefined: there is no ticket. */
  told?: Steps
  /** Those of the books. */
  steps: Steps
  lines: { sku: string; quantity: number }[]
  /** The states of its holds in the ledger. */
  holds: string[]
  heldInRedis: boolean
  /** What the ledger set aside for it. */
  reserved: { sku: string; quantity: number }[]
  /** How often its goods left. */
  claims: number
  captured: number[]
  invoiced: { total: number; drawn: boolean }[]
}

/**
 * What is wrong with an order that has come to rest: it was accepted, so it has an end, and is told of as it is written;
 * the goods of a confirmed one have left, once, and those of any other are free; what was captured was invoiced, to the
 * cent, and nothing of an order that was not confirmed.
 */
export function wrongIn(order: OrderFacts): string[] {
  const { id, written, told, steps, captured, invoiced, lines, reserved } = order
  const wrong: string[] = []
  const want = (holds: boolean, what: string) => {
    if (!holds) wrong.push(`${id}: ${what}`)
  }
  if (!written) return [`${id}: accepted, and not in the books`]
  want(isEnd(steps), `has no end: ${written.state}`)
  want(stateOf(steps) === written.state, `is ${written.state}, and its steps say ${stateOf(steps)}`)
  want(
    told !== undefined && stateOf(told) === written.state,
    `is ${written.state}, and its ticket says ${told && stateOf(told)}`,
  )
  const confirmed = written.state === 'confirmed'
  want(!order.heldInRedis && !order.holds.includes('held'), 'its goods are still held')
  const claimed = order.holds.filter(state => state === 'claimed').length
  want(claimed === (confirmed ? 1 : 0), `${written.state}, and ${claimed} holds were claimed`)
  want(order.claims === claimed, `${claimed} holds were claimed by ${order.claims} movements`)
  if (confirmed && order.holds.length === 1)
    want(
      unitsOf(reserved) === unitsOf(lines),
      `ordered ${unitsOf(lines)}, and set aside ${unitsOf(reserved)}`,
    )
  const paid = sum(captured)
  want(captured.length <= 1, `${captured.length} payments were captured`)
  want(paid === (confirmed ? written.total : 0), `${written.state}, sum ${written.total}, captured ${paid}`)
  const billed = sum(invoiced.map(({ total }) => total))
  want(billed === paid, `captured ${paid}, invoiced ${billed}`)
  if (confirmed) {
    want(invoiced.length === 1 && invoiced[0]?.drawn === true, `${invoiced.length} invoices`)
    want(steps.mail === 'done' && steps.invoice === 'done', 'mail or invoice is missing')
  }
  return wrong
}

const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0)

/** `A×2 B×1`, in the order of the SKUs. */
function unitsOf(parts: { sku: string; quantity: number }[]): string {
  const units = new Map<string, number>()
  for (const { sku, quantity } of parts) units.set(sku, (units.get(sku) ?? 0) + quantity)
  return [...units]
    .map(([sku, quantity]) => `${sku}×${quantity}`)
    .sort()
    .join(' ')
}
