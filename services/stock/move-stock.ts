import type { Redis } from '../../infra/redis/client.ts'
import { LONGEST_ORDER } from '../events.ts'
import { type MovementAnswer, runMove } from './run-move.ts'

export interface MovementRequest {
  /** Unique for ever, at most 56 characters: the movement's name in the ledger. */
  id: string
  kind: 'adjust' | 'reserve'
  /** Several lines of one SKU count as one. Without a SKU, with `product`: that product's only variant. */
  lines: { sku: string; delta: number }[]
  /** How long the same id, or `key`, gets the first answer again; another content is then a `conflict`. */
  rememberSeconds: number
  /** Names the wish where that is not the movement itself, such as an Idempotency-Key, which may come again later. */
  key?: string
  /** The product that the lines must belong to. */
  product?: number
  /** One of many, as in an import: no single change waits behind what pages have to show of it. */
  bulk?: boolean
  /** Bounds how many keys are remembered for a subject. */
  quota?: { subject: string; most: number } | undefined
  /** Of a reserve, and needed there: how long it holds unless it is claimed. */
  holdSeconds?: number
  /** The order that is accepted with this movement, both or neither; published as `order.placed`. */
  order?: string
}

const LONGEST_ID = 56

/**
 * Admits or refuses a movement in one round trip, all lines or none. `adjust` moves what is on hand; `reserve` takes
 * from what is available and leaves a hold, by its id, that `closeHold` ends. Two movements that each took what the other
 * brings could wait for each other in the ledger for ever, so no movement does both.
 */
export function moveStock(redis: Redis, request: MovementRequest): Promise<MovementAnswer> {
  const { id, kind, key, product, bulk, quota, rememberSeconds, holdSeconds, order } = request
  if (id.length > LONGEST_ID)
    throw new RangeError(`A movement's id has at most ${LONGEST_ID} characters: ${id}`)
  if ((order?.length ?? 0) > LONGEST_ORDER) throw new RangeError('The order is longer than 64 k characters.')
  if (kind === 'reserve' && !(holdSeconds && holdSeconds > 0))
    throw new RangeError('A reserve needs holdSeconds.')
  const lines = oneLineASku(request.lines)
  if (kind === 'reserve' && lines.some(({ delta }) => delta >= 0))
    throw new RangeError('A reserve takes: delta < 0.')
  if (lines.some(({ delta }) => delta < 0) && lines.some(({ delta }) => delta > 0))
    throw new RangeError('The lines of a movement all take, or all bring.')
  return runMove(redis, {
    id,
    kind,
    key,
    product,
    bulk,
    quota,
    order,
    rememberSeconds,
    ...(holdSeconds ? { holdMs: holdSeconds * 1000 } : {}),
    lines: lines.map(line => ({ ...line, quantity: Math.abs(line.delta) })),
  })
}

function oneLineASku(lines: { sku: string; delta: number }[]): { sku: string; delta: number }[] {
  if (lines.length < 2) return lines
  const sums = new Map<string, number>()
  for (const { sku, delta } of lines) sums.set(sku, (sums.get(sku) ?? 0) + delta)
  return [...sums].map(([sku, delta]) => ({ sku, delta }))
}
