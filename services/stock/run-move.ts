import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { correlationId } from '../../infra/telemetry/correlation-id.ts'
import type { Movement } from '../events.ts'
import { MOST_LEFT_SHOWN } from './shown-stock.ts'

const script = readFileSync(join(import.meta.dirname, 'move.lua'), 'utf8')
const sha = createHash('sha1').update(script).digest('hex')

/** More than this of one SKU is a slip of the keyboard; on hand, with what is reserved, it fits MySQL's INT. */
const LARGEST_NUMBER = 1_000_000_000

/** A line of a request. `quantity`: pieces, never negative. */
export interface MoveLine {
  sku: string
  delta: number
  quantity: number
}

/** One run of move.lua, which says what each member is for. */
export interface Move {
  id: string
  kind: Movement['kind']
  lines: MoveLine[]
  rememberSeconds: number
  /** What the answer is remembered by, when that is not the movement's id. */
  key?: string | undefined
  hold?: string | undefined
  holdMs?: number | undefined
  undoes?: string | undefined
  undoesSeq?: number | undefined
  keepHold?: boolean
  product?: number | undefined
  bulk?: boolean | undefined
  quota?: { subject: string; most: number } | undefined
  order?: string | undefined
}

export type MovementAnswer =
  | { status: 'ok'; lines: { sku: string; available: number; seq: number }[] }
  | { status: 'short' | 'full'; sku: string; available: number }
  | { status: 'no-sku'; sku: string }
  | { status: 'which-sku'; skus: string[] }
  | { status: 'no-product' | 'unknown' | 'conflict' | 'quota' | 'no-hold' | 'not-due' | 'gone' | 'closing' }

/**
 * Runs the script: one round trip. Safe to send again with the same id after a lost answer: ioredis does so by itself,
 * and the script then repeats its first answer instead of the change.
 */
export async function runMove(redis: Redis, move: Move): Promise<MovementAnswer> {
  const { id, kind, lines, hold, undoes, product, quota, order = '' } = move
  const touched = [
    keys.epoch,
    keys.seen(move.key ?? id),
    keys.movements,
    keys.unsettled,
    keys.holds,
    keys.held,
    keys.quota(quota?.subject ?? ''),
    keys.skus(product ?? ''),
    ...lines.flatMap(({ sku }) => [keys.stock(sku), keys.pending(sku)]),
  ]
  const request = JSON.stringify({
    id,
    kind,
    lines,
    remember: move.rememberSeconds,
    print: fingerprint(JSON.stringify([kind, product, hold ?? lines, order])),
    most: MOST_LEFT_SHOWN,
    largest: LARGEST_NUMBER,
    hold,
    hold_ms: move.holdMs,
    undoes,
    undoes_seq: move.undoesSeq,
    keep_hold: move.keepHold,
    product,
    bulk: move.bulk,
    quota: quota?.most,
  })
  const values = [request, correlationId.getStore() ?? id, order]
  const run = (command: 'evalsha' | 'eval', body: string) =>
    redis[command](body, touched.length, ...touched, ...values)
  const answer = await run('evalsha', sha).catch(error => {
    if (!String(error.message).startsWith('NOSCRIPT')) throw error
    return run('eval', script)
  })
  return JSON.parse(answer as string) as MovementAnswer
}

/** 72 bits: enough to tell two contents of one id apart, and short, since many are kept for a day. */
const fingerprint = (content: string): string =>
  createHash('sha1').update(content).digest('base64url').slice(0, 12)
