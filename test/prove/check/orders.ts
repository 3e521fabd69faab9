import type { Evidence } from '../evidence.ts'
import type { Finding } from './index.ts'

/** An order is written with its movement and as that ended: its message once when it was settled, none when it was refused. */
export function checkOrders({ ledger, orders }: Evidence): Finding[] {
  const findings: Finding[] = []
  const rows = Map.groupBy(ledger, ({ id }) => id)
  const show = (state: string, messages: number) => `an order that is ${state}, told of ${messages} times`
  for (const [id, [row]] of rows) {
    if (!id.startsWith('order:') || id.includes('@')) continue
    const order = orders.get(id)
    const expected = row?.settled ? show('awaiting payment', 1) : show('refused', 0)
    const found = order ? show(order.state, order.messages) : 'no order'
    if (found !== expected) findings.push({ movement: id, expected, found })
  }
  for (const id of orders.keys())
    if (!rows.has(id))
      findings.push({ movement: id, expected: 'its goods in the ledger', found: 'an order without' })
  return findings
}
