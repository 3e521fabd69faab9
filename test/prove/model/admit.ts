import type { MovementAnswer } from '../../../services/stock/index.ts'
import { type Kind, type Line, type Model, skuOf } from './model.ts'

export interface Wish {
  id: string
  kind: Kind
  lines: Line[]
  hold?: string
  undoes?: string
  /** Of a reserve: its time is over at once. */
  short?: boolean
}

/** What Redis does with a movement: refuses it and changes nothing, or admits all its lines. */
export function admit(model: Model, wish: Wish): MovementAnswer {
  const { id, kind, lines, hold, undoes } = wish
  const print = JSON.stringify([kind, hold ?? lines])
  const earlier = model.seen.get(id)
  if (earlier) return earlier.print === print ? earlier.answer : { status: 'conflict' }
  if (hold !== undefined) {
    const held = model.holds.get(hold)
    if (!held) return { status: 'no-hold' }
    if (kind === 'expire' && !held.short) return { status: 'not-due' }
  }
  if (undoes !== undefined && !skuOf(model, lines[0]?.sku ?? '').pending.has(undoes))
    return { status: 'gone' }
  const isUnderWay = (ending: string) => skuOf(model, lines[0]?.sku ?? '').pending.has(`${ending}:${undoes}`)
  if (undoes !== undefined && (isUnderWay('release') || isUnderWay('expire'))) return { status: 'closing' }
  for (const { sku, delta } of lines) {
    const available = model.skus.get(sku)?.available
    if (available === undefined) return { status: 'no-sku', sku }
    if (delta < 0 && available + delta < 0 && kind !== 'compensate')
      return { status: 'short', sku, available }
  }
  const moved = lines.map(line => {
    const sku = skuOf(model, line.sku)
    sku.available += line.delta
    sku.seq++
    sku.pending.set(id, kind === 'compensate' ? 0 : line.delta)
    if (undoes !== undefined) sku.pending.delete(undoes)
    return { ...line, seq: sku.seq, available: sku.available }
  })
  if (kind === 'reserve') model.holds.set(id, { lines, short: wish.short ?? false })
  if (hold !== undefined) model.holds.delete(hold)
  if (undoes !== undefined) model.holds.delete(undoes)
  model.stream.push({ id, kind, hold, lines: moved.map(({ available: _, ...line }) => line) })
  const answer: MovementAnswer = {
    status: 'ok',
    lines: moved.map(({ sku, available, seq }) => ({ sku, available, seq })),
  }
  model.seen.set(id, { print, answer })
  return answer
}
