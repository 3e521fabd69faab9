import { isDeepStrictEqual } from 'node:util'
import type { Evidence } from '../evidence.ts'
import { fatesOf } from './fates.ts'
import type { Finding } from './index.ts'

const REFUSALS = {
  adjust: ['short'],
  reserve: ['short'],
  claim: ['no-hold'],
  release: ['no-hold'],
  expire: ['no-hold', 'not-due'],
}

/**
 * One wish has one answer, however often it is sent, as long as Redis remembers; and a refusal is one that this wish can
 * meet. Stock is unknown only after a loss.
 */
export function checkAnswers({ attempts, loss }: Evidence): Finding[] {
  const lives = loss
    ? [
        attempts.filter(({ start }) => start < loss.backAt),
        attempts.filter(({ start }) => start >= loss.backAt),
      ]
    : [attempts]
  return lives.flatMap(life =>
    checkLife(life.filter(({ answer, end }) => !(loss && answer?.status === 'unknown' && end > loss.at))),
  )
}

function checkLife(attempts: Evidence['attempts']): Finding[] {
  const findings: Finding[] = []
  for (const { id, attempts: all } of fatesOf(attempts)) {
    const yes = all.filter(({ answer }) => answer?.status === 'ok')
    for (const { kind, answer, start } of all) {
      if (!answer) continue
      const first = yes[0]
      if (answer.status === 'ok') {
        if (first && !isDeepStrictEqual(first.answer, answer))
          findings.push({
            movement: id,
            expected: `the first answer: ${show(first.answer)}`,
            found: show(answer),
          })
      } else if (!REFUSALS[kind].includes(answer.status)) {
        findings.push({ movement: id, expected: `ok or ${REFUSALS[kind].join(', ')}`, found: show(answer) })
      } else if (first && first.end < start) {
        findings.push({ movement: id, expected: `as before: ${show(first.answer)}`, found: show(answer) })
      }
    }
  }
  return findings
}

const show = (answer: unknown) => JSON.stringify(answer)
