import { merge, quantile } from './histogram.ts'
import type { Tally } from './tally.ts'

/** Steps a second, for some seconds, and what came of them. Times in milliseconds. */
export interface Stage {
  rate: number
  p95: number
  failed: number
  unsent: number
  kept: boolean
}

export interface Capacity {
  /** The highest rate that the shop kept up with. */
  rate: number
  stages: Stage[]
}

export const STAGE_SECONDS = 20
/** Kept up with: at most one in a thousand failed, and nineteen of twenty had their answer a second after they were due. */
const P95_MS = 1_000
const MOST_FAILED = 0.001
const FIRST_RATE = 20
const STEP = 1.5
const MOST_STAGES = 12

/**
 * What the machine can do: a stage of twenty seconds at each rate, half as much more every time, until one is not kept up
 * with; then one between the last two. `play` plays a stage.
 */
export async function findCapacity(
  play: (rate: number) => Promise<Tally>,
  say: (text: string) => void,
): Promise<Capacity> {
  const stages: Stage[] = []
  const keeps = async (rate: number) => {
    const tally = await play(rate)
    const p95 = quantile(merge(Object.values(tally.byKind)), 0.95)
    const { failed, unsent, requests } = tally
    const kept = failed + unsent <= MOST_FAILED * requests && p95 <= P95_MS
    stages.push({ rate, p95, failed, unsent, kept })
    say(`${rate} steps a second: p95 ${Math.round(p95)} ms, ${failed + unsent} failed or not sent\n`)
    return kept
  }
  let rate = 0
  let next = FIRST_RATE
  while (stages.length < MOST_STAGES && (await keeps(next))) {
    rate = next
    next = Math.round(next * STEP)
  }
  if (rate === 0) throw new Error(`the shop does not keep up with ${FIRST_RATE} steps a second`)
  const between = Math.round(Math.sqrt(rate * next))
  if (await keeps(between)) rate = between
  return { rate, stages }
}
