import fc from 'fast-check'
import type { serverNames } from './servers.ts'

/**
 * All that is chosen of a history before it begins, from its seed alone. What really happens is up to the machine: when
 * a process dies, which message comes first. Faults come after a number of answers, never at a time.
 */
export interface Plan {
  seed: number
  /** What is on hand of each SKU at first: little, so that buyers fight for it. */
  stock: number[]
  /** What each client does, one after the other. */
  clients: Step[][]
  faults: Fault[]
  /** What becomes of one message after the other on its way to the ledger, over and over. */
  transport: Passage[]
  /** Pieces that Redis is made to believe in and the ledger does not have: what it then refuses has to be given back. */
  drift: { after: number; sku: number; extra: number }[]
}

export type Step = {
  /** Sent twice at once, as by a client that does not wait for its answer. */
  twice: boolean
  /** How often it asks again when no answer came, by the same id. */
  again: number
  /** Before it is sent. */
  thinkMs: number
} & (
  | { do: 'adjust'; lines: { sku: number; delta: number }[] }
  /** `order`: a reserve with an order that is accepted with it. */
  | { do: 'reserve' | 'order'; lines: { sku: number; delta: number }[]; holdMs: number }
  /** `pick`: which of the holds that were asked for so far, of all clients. */
  | { do: 'claim' | 'release' | 'expire'; pick: number }
)

export interface Fault {
  /** How many answers, or failures to get one, come before it. */
  after: number
  /** `crash`: SIGKILL, and started again; `pause`: SIGSTOP, and SIGCONT after `ms`; `loss`, of Redis: a crash, and its data are gone. */
  kind: 'crash' | 'pause' | 'loss'
  target: Target
  ms: number
}
export const actorNames = ['relay', 'record-1', 'record-2'] as const
export type ActorName = (typeof actorNames)[number]
export type Target = ActorName | (typeof serverNames)[number]

/** How many later messages overtake it, and how often it is delivered. */
export interface Passage {
  overtaken: number
  times: 1 | 2
}

const SKUS = 3
const CLIENTS = 5
const STEPS = { minLength: 12, maxLength: 36 }

const sku = fc.nat(SKUS - 1)
const about = {
  twice: fc.nat(5).map(n => n === 0),
  again: fc.nat(3),
  thinkMs: fc.nat(15),
}
const deltas = (delta: fc.Arbitrary<number>) =>
  fc.array(fc.record({ sku, delta }), { minLength: 1, maxLength: 3 })
const reserve = fc.record({
  do: fc.constantFrom('reserve' as const, 'order' as const),
  lines: deltas(fc.integer({ min: -4, max: -1 })),
  holdMs: fc.oneof(fc.constant(600_000), fc.integer({ min: 50, max: 1_500 })),
  ...about,
})
const adjust = fc.record({
  do: fc.constant('adjust' as const),
  lines: fc.oneof(deltas(fc.integer({ min: -5, max: -1 })), deltas(fc.integer({ min: 1, max: 6 }))),
  ...about,
})
const close = fc.record({
  do: fc.constantFrom('claim' as const, 'release' as const, 'release' as const, 'expire' as const),
  pick: fc.nat(1_000_000),
  ...about,
})
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: reserve, weight: 5 },
  { arbitrary: adjust, weight: 3 },
  { arbitrary: close, weight: 4 },
)
/** RabbitMQ takes longest to come back, so it dies less often than the others. */
const fault: fc.Arbitrary<Fault> = fc.record({
  after: fc.integer({ min: 5, max: 120 }),
  kind: fc.constantFrom('crash' as const, 'pause' as const),
  target: fc.oneof(
    { arbitrary: fc.constantFrom(...actorNames), weight: 6 },
    { arbitrary: fc.constantFrom('redis' as const, 'mariadb' as const), weight: 5 },
    { arbitrary: fc.constant('rabbitmq' as const), weight: 2 },
  ),
  ms: fc.integer({ min: 20, max: 1_500 }),
})
const passage: fc.Arbitrary<Passage> = fc.record({
  overtaken: fc.oneof(fc.constant(0), fc.nat(6)),
  times: fc.nat(6).map(n => (n === 0 ? 2 : 1)),
})
const drift: fc.Arbitrary<Plan['drift'][number]> = fc.record({
  after: fc.integer({ min: 3, max: 60 }),
  sku,
  extra: fc.integer({ min: 1, max: 6 }),
})

const loss: fc.Arbitrary<Fault> = fc.record({
  after: fc.integer({ min: 20, max: 80 }),
  kind: fc.constant('loss' as const),
  target: fc.constant('redis' as const),
  ms: fc.constant(0),
})

const plan = fc.record({
  stock: fc.array(fc.nat(8), { minLength: SKUS, maxLength: SKUS }),
  clients: fc.array(fc.array(step, { ...STEPS, size: 'max' }), { minLength: CLIENTS, maxLength: CLIENTS }),
  faults: fc.array(fault, { minLength: 1, maxLength: 4, size: 'max' }),
  transport: fc.array(passage, { minLength: 30, maxLength: 60, size: 'max' }),
  drift: fc.oneof(
    { arbitrary: fc.constant<Plan['drift']>([]), weight: 3 },
    { arbitrary: fc.array(drift, { minLength: 1, maxLength: 2 }), weight: 1 },
  ),
  losses: fc.oneof(
    { arbitrary: fc.constant<Fault[]>([]), weight: 5 },
    { arbitrary: loss.map(one => [one]), weight: 1 },
  ),
})

/** The same plan for the same seed. */
export function planOf(seed: number): Plan {
  const [chosen] = fc.sample(plan, { seed, numRuns: 1 })
  if (!chosen) throw new Error('fast-check gave no sample')
  const { losses, faults, ...rest } = chosen
  return { seed, ...rest, faults: [...faults, ...losses] }
}
