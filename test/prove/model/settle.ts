import { admit } from './admit.ts'
import { type Line, type Model, type Moved, skuOf } from './model.ts'

export type Outcome = 'settled' | 'known' | 'refused' | 'too early'
const closedAs: Partial<Record<Moved['kind'], string>> = {
  claim: 'claimed',
  release: 'released',
  expire: 'expired',
}

/** What the ledger does with movements that come together: in one transaction if it can, else each alone, by admission. */
export function settleBatch(model: Model, batch: { moved: Moved; at: number }[]): Outcome[] {
  const all = batch.map(({ moved }) => moved)
  if (batch.length > 1 && together(model, all)) return batch.map(() => 'settled')
  const outcomes: Outcome[] = []
  for (const one of batch.toSorted((a, b) => a.at - b.at))
    outcomes[batch.indexOf(one)] = settle(model, one.moved)
  return outcomes
}

function together(model: Model, all: Moved[]): boolean {
  const trial = structuredClone(model)
  for (const moved of all) {
    if (isKnown(trial, moved)) return false
    record(trial, moved)
    if (moved.kind === 'reserve') trial.ledgerHolds.set(moved.id, 'held')
  }
  for (const moved of all) if (!closeHold(trial, moved)) return false
  for (const { kind, lines } of all)
    for (const line of lines) {
      const sku = skuOf(trial, line.sku)
      const { onHand, reserved } = effect(kind, line)
      sku.onHand += onHand
      sku.reserved += reserved
    }
  if ([...trial.skus.values()].some(({ onHand, reserved }) => reserved < 0 || onHand < reserved)) return false
  Object.assign(model, trial)
  return true
}

export function settle(model: Model, moved: Moved, inVain = false): Outcome {
  const { id, kind } = moved
  const rows = rowsOf(model, moved)
  if (rows.length > 0) return rows[0]?.settled || kind === 'compensate' ? 'known' : 'refused'
  const trial = structuredClone(model)
  record(trial, moved)
  if (kind === 'reserve') trial.ledgerHolds.set(id, 'held')
  const lines = moved.lines.toSorted((a, b) => (a.sku < b.sku ? -1 : 1))
  const failed = closeHold(trial, moved) ? lines.filter(line => !fits(trial, kind, line)).slice(0, 1) : lines
  const atOnce = inVain || (kind in closedAs && model.ledgerHolds.get(moved.hold ?? '') === 'refused')
  if (!atOnce && !failed.every(line => isFinal(trial, line))) return 'too early'
  Object.assign(model, trial)
  if (failed.length === 0) {
    for (const line of lines) {
      const sku = skuOf(model, line.sku)
      sku.onHand += effect(kind, line).onHand
      sku.reserved += effect(kind, line).reserved
    }
    return 'settled'
  }
  for (const row of rowsOf(model, moved)) row.settled = false
  if (kind === 'reserve') model.ledgerHolds.set(id, 'refused')
  return 'refused'
}

/** What is done in Redis after the commit, the latest first; tells which have to come again. */
export function finish(model: Model, done: { moved: Moved; outcome: Outcome; at: number }[]): Moved[] {
  const again: Moved[] = []
  for (const { moved, outcome } of done.toSorted((a, b) => b.at - a.at))
    if (outcome === 'refused') {
      const { status } = admit(model, {
        id: `undo:${moved.id}`,
        kind: 'compensate',
        undoes: moved.id,
        lines: moved.lines.map(({ sku, delta, quantity }) => ({ sku, delta: 0 - delta, quantity })),
      })
      if (status === 'closing') again.push(moved)
    }
  for (const { moved, outcome } of done)
    if (outcome === 'settled' || outcome === 'known')
      for (const { sku } of moved.lines) skuOf(model, sku).pending.delete(moved.id)
  return again
}

function record(model: Model, { id, kind, lines }: Moved): void {
  for (const { sku, seq, delta } of lines)
    skuOf(model, sku).rows.push({ id, seq, delta, settled: kind !== 'compensate' })
}

const rowsOf = (model: Model, { id, lines }: Moved) =>
  lines.flatMap(({ sku }) => skuOf(model, sku).rows.filter(row => row.id === id))
const isKnown = (model: Model, moved: Moved) => rowsOf(model, moved).length > 0

function closeHold(model: Model, { kind, hold = '' }: Moved): boolean {
  const state = closedAs[kind]
  if (!state) return true
  if (model.ledgerHolds.get(hold) !== 'held') return false
  model.ledgerHolds.set(hold, state)
  return true
}

function fits(model: Model, kind: Moved['kind'], line: Line): boolean {
  const { onHand, reserved } = skuOf(model, line.sku)
  const by = effect(kind, line)
  return onHand + by.onHand >= reserved + by.reserved && reserved + by.reserved >= 0
}

function effect(kind: Moved['kind'], { delta, quantity }: Line): { onHand: number; reserved: number } {
  if (kind === 'adjust') return { onHand: delta, reserved: 0 }
  if (kind === 'reserve') return { onHand: 0, reserved: quantity }
  if (kind === 'claim') return { onHand: -quantity, reserved: -quantity }
  return { onHand: 0, reserved: kind === 'compensate' ? 0 : -quantity }
}

function isFinal(model: Model, { sku, seq, delta }: Moved['lines'][number]): boolean {
  const { rows, onHand, reserved } = skuOf(model, sku)
  if (rows.filter(row => row.seq < seq).length < seq - 1) return false
  const above = rows.filter(row => row.seq > seq && row.settled).reduce((sum, row) => sum + row.delta, 0)
  return (
    delta >= 0 ||
    onHand - reserved - above + delta < 0 ||
    rows.length === Math.max(...rows.map(row => row.seq))
  )
}

/** Whether nothing under way would help what is too early, or only what waits for it. */
export function waitsInVain(model: Model, { id, kind, lines }: Moved): boolean {
  if (kind !== 'reserve' && kind !== 'adjust') return false
  const pending = lines.map(({ sku }) => skuOf(model, sku).pending)
  return (
    pending.some(entries => entries.has(`release:${id}`) || entries.has(`expire:${id}`)) ||
    pending.every(entries => entries.has(id) && [...entries.values()].every(delta => delta <= 0))
  )
}
