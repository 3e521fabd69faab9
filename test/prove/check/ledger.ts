import type { Evidence, LedgerRow } from '../evidence.ts'
import { type Fate, fatesOf } from './fates.ts'
import type { Finding } from './index.ts'

/** Every accepted movement is in the ledger, once and whole; nothing is there that nobody asked for. */
export function checkLedger({ attempts, ledger, drifted }: Evidence): Finding[] {
  const findings: Finding[] = []
  const rows = Map.groupBy(ledger, ({ id }) => id)
  const fates = new Map(fatesOf(attempts).map(fate => [fate.id, fate]))
  for (const fate of fates.values())
    findings.push(...ofOne(fate, rows.get(fate.id) ?? [], linesOf(fate, rows)))
  for (const [id, [row]] of rows) {
    const [what, about] = split(id)
    if (what === 'undo' && !rows.get(about)?.some(({ settled }) => !settled))
      findings.push({
        movement: id,
        expected: 'nothing given back but what was refused',
        found: `${row?.kind} in the ledger`,
      })
    else if (
      !(what === 'heal' && drifted) &&
      what !== 'undo' &&
      !fates.has(id) &&
      !(what === 'expire' && rows.has(about))
    )
      findings.push({
        movement: id,
        expected: 'nothing that nobody asked for',
        found: `${row?.kind} in the ledger`,
      })
    if (row?.settled || row?.kind === 'compensate') continue
    if (!drifted && !isUndone(id, rows))
      findings.push({
        movement: id,
        expected: 'settled: what was admitted was there',
        found: 'refused by the ledger',
      })
    if (!rows.has(`undo:${id}`))
      findings.push({
        movement: id,
        expected: 'given back, since the ledger refused it',
        found: 'no compensation',
      })
  }
  return findings
}

function ofOne(
  { id, wish, happened, lines: told }: Fate,
  rows: LedgerRow[],
  lines: { sku: string; delta: number }[],
): Finding[] {
  const findings: Finding[] = []
  // What was not due for the client may be so for the worker, a moment later.
  if (happened === 'no' && wish.kind !== 'expire' && rows.length > 0)
    findings.push({ movement: id, expected: 'not in the ledger: the client was refused', found: show(rows) })
  if (happened === 'yes' && rows.length === 0)
    findings.push({ movement: id, expected: 'settled: the client was told ok', found: 'not in the ledger' })
  if (rows.length === 0) return findings
  const wanted = show(lines)
  if (show(rows) !== wanted)
    findings.push({ movement: id, expected: `all its lines, ${wanted}`, found: show(rows) })
  for (const { sku, seq } of told)
    if (!rows.some(row => row.sku === sku && row.seq === seq))
      findings.push({
        movement: id,
        expected: `${sku} as #${seq}, as the client was told`,
        found: show(rows),
      })
  if (new Set(rows.map(({ settled }) => settled)).size > 1)
    findings.push({ movement: id, expected: 'all lines settled, or none', found: show(rows) })
  return findings
}

/** Of what closes a hold, the lines are those of the reserve. */
function linesOf({ wish }: Fate, rows: Map<string, LedgerRow[]>): { sku: string; delta: number }[] {
  if (wish.hold === undefined) return wish.lines
  const back = wish.kind === 'claim' ? 0 : -1
  return (rows.get(wish.hold) ?? []).map(({ sku, delta }) => ({ sku, delta: delta === 0 ? 0 : delta * back }))
}

function split(id: string): [what: string, about: string] {
  const cut = id.indexOf(':')
  return [id.slice(0, cut), id.slice(cut + 1)]
}

const show = (rows: { sku: string; delta: number }[]) =>
  rows
    .map(({ sku, delta }) => `${sku} ${delta + 0}`)
    .sort()
    .join(', ')

/** A reserve and what ended it may be refused together, where a later movement took its pieces: they move nothing. */
function isUndone(id: string, rows: Map<string, LedgerRow[]>): boolean {
  const [what, about] = split(id)
  const reserve = what === 'release' || what === 'expire' ? about : id
  return (
    [reserve, `release:${reserve}`, `expire:${reserve}`].filter(one =>
      rows.get(one)?.every(({ settled }) => !settled),
    ).length === 2
  )
}
