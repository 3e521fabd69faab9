import { playHistory } from './history.ts'
import { type Plan, planOf } from './plan.ts'
import { Stuck } from './settled.ts'
import type { Stage } from './stage.ts'

export interface Failure {
  seed: number
  findings: { movement: string; expected: string; found: string }[]
}
export interface Proof {
  histories: number
  movements: number
  answers: number
  unanswered: number
  refused: number
  faults: Record<string, number>
  failures: Failure[]
  seconds: number
}

export interface Wanted {
  /** The first history's; each of the following has the next. */
  seed: number
  histories: number
  /** No further history begins after so many. */
  minutes: number
  /** Stops at the first failure. */
  atFirst?: boolean
  /** How long nothing moves before a history is given up as stuck; three minutes unless told. */
  stuckAfterMs?: number
  onHistory?: (plan: Plan, proof: Proof) => void
}

/** Plays one history after the other, and counts. A failure leaves nothing behind for the next. */
export async function prove(stage: Stage, wanted: Wanted): Promise<Proof> {
  const began = Date.now()
  const proof: Proof = {
    histories: 0,
    movements: 0,
    answers: 0,
    unanswered: 0,
    refused: 0,
    faults: {},
    failures: [],
    seconds: 0,
  }
  const count = (what: string, n = 1) => {
    proof.faults[what] = (proof.faults[what] ?? 0) + n
  }
  for (let n = 0; n < wanted.histories && Date.now() - began < wanted.minutes * 60_000; n++) {
    const plan = planOf(wanted.seed + n)
    const findings = await playHistory(stage, plan, wanted.stuckAfterMs).then(
      played => {
        for (const what of ['movements', 'answers', 'unanswered', 'refused'] as const)
          proof[what] += played[what]
        return played.findings
      },
      error => {
        if (error instanceof Stuck)
          return [{ movement: '-', expected: 'every movement comes to an end', found: error.message }]
        throw error
      },
    )
    proof.histories++
    for (const { kind, target } of plan.faults) count(`${kind} ${target}`)
    count('drift', plan.drift.length)
    count('messages twice', stage.transport.counts.twice - (proof.faults['messages twice'] ?? 0))
    count('messages overtaken', stage.transport.counts.overtaken - (proof.faults['messages overtaken'] ?? 0))
    proof.seconds = Math.round((Date.now() - began) / 1_000)
    if (findings.length > 0) {
      proof.failures.push({ seed: plan.seed, findings })
      await stage.actors.drain()
      await stage.transport.purge()
    }
    wanted.onHistory?.(plan, proof)
    if (findings.length > 0 && wanted.atFirst) break
  }
  return proof
}
