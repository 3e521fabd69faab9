import type { Evidence } from '../evidence.ts'
import { fatesOf } from './fates.ts'
import type { Finding } from './index.ts'

/** A movement that was answered before another was asked for has the lower number, of every SKU that both move. */
export function checkOrder({ attempts }: Evidence): Finding[] {
  const findings: Finding[] = []
  const done = fatesOf(attempts)
    // An expiry has one name, whoever asks for it: the worker may have been first.
    .filter(({ happened, wish }) => happened === 'yes' && wish.kind !== 'expire')
    .map(({ id, lines, attempts: all }) => ({
      id,
      lines,
      start: Math.min(...all.map(({ start }) => start)),
      end: Math.min(...all.filter(({ answer }) => answer?.status === 'ok').map(({ end }) => end)),
    }))
  for (const earlier of done)
    for (const later of done) {
      if (earlier.end >= later.start) continue
      for (const { sku, seq } of earlier.lines) {
        const other = later.lines.find(line => line.sku === sku)
        if (other && other.seq <= seq)
          findings.push({
            movement: later.id,
            expected: `${sku} above #${seq} of ${earlier.id}, answered before`,
            found: `#${other.seq}`,
          })
      }
    }
  return findings
}
