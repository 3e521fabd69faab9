import type { Evidence, LedgerRow } from '../evidence.ts'
import { type Fate, fatesOf, mayBeLost } from './fates.ts'
import type { Finding } from './index.ts'

/**
 * Every accepted movement is in the ledger, once and whole, but for those that may be lost with Redis; nothing is there
 * that nobody asked for. A row `id@number` is a movement that Redis admitted again after its loss.
 */
export function checkLedger(evidence: Evidence): Finding[] {
  const { attempts, ledger, skus } = evidence
  const findings: Finding[] = []
  const rows = Map.groupBy(ledger, ({ id }) => id)
  const admissions = Map.groupBy(ledger, ({ id }) => nameOf(id))
  const bases = new Map(skus.map(({ sku, base }) => [sku, base]))
  const unsure = evidence.drifted || evidence.loss !== undefined
  const fates = new Map(fatesOf(attempts).map(fate => [fate.id, fate]))
  for (const fate of fates.values())
    findings.push(...ofOne(evidence, fate, rows, admissions.get(fate.id) ?? []))
  for (const [id, [row]] of rows) {
    const name = nameOf(id)
    const [what, about] = split(name)
    const found = `${row?.kind} in the ledger`
    if (id !== name && (row?.settled || !evidence.loss))
      findings.push({ movement: id, expected: 'nothing more of what is in the ledger', found })
    else if (what === 'undo' && !admissions.get(about)?.some(({ settled }) => !settled))
      findings.push({ movement: id, expected: 'nothing given back but what was refused', found })
    else if (
      !(what === 'heal' && unsure) &&
      what !== 'undo' &&
      !fates.has(name) &&
      !(what === 'expire' && (rows.has(about) || evidence.loss))
    )
      findings.push({ movement: id, expected: 'nothing that nobody asked for', found })
    if (!row || row.settled || row.kind === 'compensate') continue
    if (!unsure && !isUndone(id, rows))
      findings.push({
        movement: id,
        expected: 'settled: what was admitted was there',
        found: 'refused by the ledger',
      })
    // What was refused in an epoch that is over is given back with it.
    const isPast = row.seq <= (bases.get(row.sku) ?? 0)
    if (!isPast && !admissions.has(`undo:${name}`) && admissions.get(name)?.length === rows.get(id)?.length)
      findings.push({
        movement: id,
        expected: 'given back, since the ledger refused it',
        found: 'no compensation',
      })
  }
  return findings
}

function ofOne(
  { loss }: Evidence,
  { id, wish, happened, attempts }: Fate,
  all: Map<string, LedgerRow[]>,
  admissions: LedgerRow[],
): Finding[] {
  const findings: Finding[] = []
  const rows = all.get(id) ?? []
  const told = attempts.filter(attempt => attempt.answer?.status === 'ok' && !mayBeLost(attempt, loss))
  // What was not due for the client may be so for the worker, a moment later.
  if (happened === 'no' && wish.kind !== 'expire' && rows.length > 0)
    findings.push({ movement: id, expected: 'not in the ledger: the client was refused', found: show(rows) })
  if (told.length > 0 && rows.length === 0)
    findings.push({ movement: id, expected: 'settled: the client was told ok', found: 'not in the ledger' })
  if (rows.length === 0) return findings
  const lines = linesOf(wish, all) ?? (loss ? undefined : [])
  if (lines && show(rows) !== show(lines))
    findings.push({ movement: id, expected: `all its lines, ${show(lines)}`, found: show(rows) })
  for (const { answer } of told)
    for (const { sku, seq } of answer?.status === 'ok' ? answer.lines : [])
      if (!admissions.some(row => row.sku === sku && row.seq === seq))
        findings.push({
          movement: id,
          expected: `${sku} as #${seq}, as the client was told`,
          found: show(admissions),
        })
  if (new Set(rows.map(({ settled }) => settled)).size > 1)
    findings.push({ movement: id, expected: 'all lines settled, or none', found: show(rows) })
  return findings
}

/** Of what closes a hold, the lines are those of the reserve; undefined: that was lost. */
function linesOf(
  wish: Fate['wish'],
  rows: Map<string, LedgerRow[]>,
): { sku: string; delta: number }[] | undefined {
  if (wish.hold === undefined) return wish.lines
  const back = wish.kind === 'claim' ? 0 : -1
  return rows.get(wish.hold)?.map(({ sku, delta }) => ({ sku, delta: delta === 0 ? 0 : delta * back }))
}

/** The id by which it was asked for. */
const nameOf = (id: string): string => id.split('@')[0] ?? ''

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
