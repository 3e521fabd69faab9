import type { Evidence, LedgerRow } from '../evidence.ts'
import { fatesOf } from './fates.ts'
import type { Finding } from './index.ts'

/** No unit sold twice, none lost: the numbers at the end, and every number that a client was told on the way. */
export function checkNumbers(evidence: Evidence): Finding[] {
  const findings: Finding[] = []
  const { ledger, skus, holds, drifted, loss } = evidence
  const is = (movement: string, what: string, expected: unknown, found: unknown) => {
    if (expected !== found) findings.push({ movement, expected: `${what} ${expected}`, found: String(found) })
  }
  for (const { sku, initial, base, onHand, reserved, available, seq, pending } of skus) {
    const rows = ledger.filter(row => row.sku === sku)
    // Those up to the base are of an epoch that ended with Redis.
    const present = rows.flatMap(row => (row.seq > base ? [row.seq] : []))
    is(sku, 'numbers without a gap:', present.map((_, n) => base + n + 1).join(), present.join())
    is(sku, 'last number', base + present.length, seq)
    is(sku, 'pending', 0, pending)
    const quantity = (reserve: LedgerRow | undefined) => -(reserve?.delta ?? 0)
    const reserveOf = (id: string) => rows.find(row => row.id === id)
    const settled = rows.filter(row => row.settled)
    const adjusted = sum(settled.filter(row => row.kind === 'adjust').map(row => row.delta))
    const claimed = sum(
      settled
        .filter(row => row.kind === 'claim')
        .map(({ id }) => quantity(reserveOf(id.slice('claim:'.length)))),
    )
    is(sku, 'on hand', initial + adjusted - claimed, onHand)
    const held = settled.filter(({ id, kind }) => kind === 'reserve' && holds.get(id)?.state === 'held')
    is(sku, 'reserved', sum(held.map(quantity)), reserved)
    if (!drifted && !loss) findings.push(...onTheWay(evidence, sku, initial, rows))
    is(sku, 'available', onHand - reserved, available)
  }
  return findings
}

/** The numbers that answers told are those of the one order in which the SKU's movements happened. */
function onTheWay({ attempts }: Evidence, sku: string, initial: number, rows: LedgerRow[]): Finding[] {
  const findings: Finding[] = []
  const after = [initial]
  for (const { delta } of rows) after.push((after.at(-1) ?? 0) + delta)
  // What ended a refused reserve is taken back before that is given back: until then there may be fewer than none.
  for (const [n, { id, kind, delta }] of rows.entries())
    if (delta < 0 && kind !== 'compensate' && (after[n + 1] ?? 0) < 0)
      findings.push({
        movement: id,
        expected: `${sku}: not more than the ${after[n]} that are left`,
        found: `${after[n + 1]}`,
      })
  for (const { id, lines, attempts: all, wish } of fatesOf(attempts)) {
    for (const line of lines)
      if (line.sku === sku && after[line.seq] !== line.available)
        findings.push({
          movement: id,
          expected: `${sku}: ${after[line.seq]} left after #${line.seq}`,
          found: `told ${line.available}`,
        })
    for (const { answer } of all) {
      if (answer?.status !== 'short' || answer.sku !== sku) continue
      const wanted = -(wish.lines.find(line => line.sku === sku)?.delta ?? 0)
      if (!after.includes(answer.available) || wanted <= answer.available)
        findings.push({
          movement: id,
          expected: `short of ${wanted} ${sku} only when fewer are there`,
          found: `told ${answer.available}`,
        })
    }
  }
  return findings
}

const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0)
