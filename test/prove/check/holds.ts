import type { Evidence } from '../evidence.ts'
import { fatesOf } from './fates.ts'
import type { Finding } from './index.ts'

const closings = { claim: 'claimed', release: 'released', expire: 'expired' } as const

/** A hold is closed at most once, by whom the ledger names; an expiry comes when its time is over. */
export function checkHolds({ attempts, ledger, holds, drifted, loss }: Evidence): Finding[] {
  const findings: Finding[] = []
  const rows = Map.groupBy(ledger, ({ id }) => id)
  const fates = fatesOf(attempts)
  for (const [id, { state, expiresAt }] of holds) {
    const closed = (Object.keys(closings) as (keyof typeof closings)[]).filter(kind =>
      rows.get(`${kind}:${id}`)?.some(({ settled }) => settled),
    )
    const reserved = rows.get(id)?.some(({ settled }) => settled)
    const expected = !reserved ? 'refused' : closed[0] ? closings[closed[0]] : 'held'
    if (closed.length > 1)
      findings.push({ movement: id, expected: 'a hold that is closed once', found: closed.join(' and ') })
    else if (state !== expected)
      findings.push({ movement: id, expected: `a hold that is ${expected}`, found: state })
    const expiry = rows.get(`expire:${id}`)?.[0]
    if (!loss && expiry && expiry.admittedAt < expiresAt)
      findings.push({
        movement: id,
        expected: `held until ${expiresAt}`,
        found: `expired at ${expiry.admittedAt}`,
      })
    if (closed.length > 0 || !reserved || drifted || loss) continue
    const opened = fates.find(fate => fate.id === id)
    const since = Math.min(
      ...(opened?.attempts.flatMap(({ answer, end }) => (answer?.status === 'ok' ? [end] : [])) ?? []),
    )
    for (const { wish, attempts: all } of fates)
      if (wish.hold === id && all.some(({ answer, start }) => answer?.status === 'no-hold' && start > since))
        findings.push({ movement: wish.id, expected: 'closes a hold that is open', found: 'no-hold' })
  }
  return findings
}
