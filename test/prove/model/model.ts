import type { MovementAnswer } from '../../../services/stock/index.ts'

export type Kind = 'adjust' | 'reserve' | 'claim' | 'release' | 'expire' | 'compensate'
export interface Line {
  sku: string
  delta: number
  quantity: number
}
export interface Moved {
  id: string
  kind: Kind
  hold?: string | undefined
  lines: (Line & { seq: number })[]
}

/** Both sides of one SKU: what Redis has to hold of it, and what the ledger. */
export interface Sku {
  available: number
  seq: number
  pending: Map<string, number>
  onHand: number
  reserved: number
  rows: { id: string; seq: number; delta: number; settled: boolean }[]
}

/** The protocol as docs/stock-protocol.md tells it, in memory: what each of its steps has to answer and to leave behind. */
export interface Model {
  skus: Map<string, Sku>
  seen: Map<string, { print: string; answer: MovementAnswer }>
  /** In Redis: open holds. */
  holds: Map<string, { lines: Line[]; short: boolean }>
  /** In the ledger. */
  ledgerHolds: Map<string, string>
  stream: Moved[]
  /** Published and not acknowledged, in the order in which the prover holds them. */
  messages: Moved[]
}

export const newModel = (stock: [sku: string, onHand: number][]): Model => ({
  skus: new Map(
    stock.map(([sku, onHand]) => [
      sku,
      { available: onHand, seq: 0, pending: new Map(), onHand, reserved: 0, rows: [] },
    ]),
  ),
  seen: new Map(),
  holds: new Map(),
  ledgerHolds: new Map(),
  stream: [],
  messages: [],
})

export const skuOf = (model: Model, sku: string): Sku => {
  const found = model.skus.get(sku)
  if (!found) throw new Error(`the model has no ${sku}`)
  return found
}
