import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { runScript } from '../../infra/redis/script.ts'
import type { Session } from './session.ts'

export const MOST_IN_LINE = 99
export const MOST_LINES = 100
export const KEPT_SECONDS = 30 * 24 * 60 * 60

const script = readFileSync(join(import.meta.dirname, 'change.lua'), 'utf8')

export type CartChange =
  /** `product` is the one the SKU belongs to; the caller has made sure. */
  | { kind: 'add' | 'set'; sku: string; product: number; quantity: number }
  /** More (or fewer) of a line that is there. Below one it is removed. */
  | { kind: 'step'; sku: string; by: number }
  | { kind: 'remove'; sku: string }
  | { kind: 'undo' }
  | { kind: 'ordered'; order: string; lines: { sku: string; quantity: number }[] }

export interface ChangeOutcome {
  /**
   * `capped`: only as many as a line may have went in. `full`: the cart has as many lines as it may. `missing`: there is
   * nothing to change.
   */
  status: 'ok' | 'capped' | 'full' | 'missing'
  /** In the line now. */
  quantity: number
}

/** Changes the cart of a session and keeps it for another 30 days. Sent again by the client, it still happens once. */
export async function changeCart(
  redis: Redis,
  session: Pick<Session, 'key'>,
  change: CartChange,
): Promise<ChangeOutcome> {
  const values = [change.kind, randomUUID(), KEPT_SECONDS, MOST_IN_LINE, MOST_LINES, ...argumentsOf(change)]
  return JSON.parse((await runScript(redis, script, [keys.cart(session.key)], values)) as string)
}

function argumentsOf(change: CartChange): (string | number)[] {
  switch (change.kind) {
    case 'add':
    case 'set':
      return [change.sku, change.product, change.quantity]
    case 'step':
      return [change.sku, 0, change.by]
    case 'remove':
      return [change.sku]
    case 'ordered':
      return [change.order, ...change.lines.flatMap(({ sku, quantity }) => [sku, quantity])]
    case 'undo':
      return []
  }
}
