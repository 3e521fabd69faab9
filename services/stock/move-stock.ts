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

export interface MovementRequest {
  /** Unique to the wish, not to the attempt: the same id again is answered with the first answer. */
  id: string
  kind: Movement['kind']
  lines: { sku: string; delta: number }[]
  /** How long the id may come again. */
  rememberSeconds: number
}

export type MovementAnswer =
  | { status: 'ok'; lines: { sku: string; available: number; seq: number }[] }
  | { status: 'short'; sku: string; available: number }
  | { status: 'no-sku'; sku: string }
  | { status: 'unknown' }

/**
 * Admits or refuses a movement in one round trip. Safe to send again with the same id after a lost answer: ioredis
 * does so by itself, and the script then repeats its first answer instead of the change.
 */
export async function moveStock(redis: Redis, request: MovementRequest): Promise<MovementAnswer> {
  const touched = [
    keys.epoch,
    keys.seen(request.id),
    keys.movements,
    ...request.lines.flatMap(({ sku }) => [keys.stock(sku), keys.pending(sku)]),
  ]
  const values = [
    request.id,
    request.kind,
    request.rememberSeconds,
    MOST_LEFT_SHOWN,
    correlationId.getStore() ?? request.id,
    ...request.lines.flatMap(({ sku, delta }) => [sku, delta]),
  ]
  const run = (command: 'evalsha' | 'eval', body: string) =>
    redis[command](body, touched.length, ...touched, ...values)
  const answer = await run('evalsha', sha).catch(error => {
    if (!String(error.message).startsWith('NOSCRIPT')) throw error
    return run('eval', script)
  })
  return JSON.parse(answer as string) as MovementAnswer
}
