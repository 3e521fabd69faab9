import type { MovementAnswer } from '../../../services/stock/index.ts'
import type { ActorName, Plan } from '../plan.ts'

/** What the prover tells a process that it started, and what that tells it. */
export type Order =
  | { order: 'begin'; role: ActorName | 'clients'; env: Record<string, string>; limbo: string }
  | { order: 'play'; plan: Plan; names: Names }
  | { order: 'drain' }
  | { order: 'consume' }
export type Report =
  | { report: 'warm' | 'ready' | 'played' | 'drained' }
  | { report: 'attempt'; attempt: Attempt }

/** The header by which a message in limbo says whose queue it is meant for. */
export const MEANT_FOR = 'prove-meant-for'

/** What every process of a run calls the same moment, ms. */
export const now = (): number => performance.timeOrigin + performance.now()

/** How a history's SKUs and movements are called, so that no two histories meet. */
export interface Names {
  skus: string[]
  prefix: string
}

/** One wish as it was sent, and what came of it; without an answer it may have happened or not. */
export interface Attempt {
  client: number
  id: string
  kind: 'adjust' | 'reserve' | 'claim' | 'release' | 'expire'
  /** Of an adjust or reserve, a line a SKU. A reserve whose id begins with `order:` has an order with it. */
  lines: { sku: string; delta: number }[]
  hold?: string
  /** By `now`. */
  start: number
  end: number
  answer?: MovementAnswer
  error?: string
}
