import type { ResultSetHeader } from 'mysql2'
import { inTransaction, type Sql } from '../infra/mysql/client.ts'
import { writeOutbox } from '../infra/mysql/outbox.ts'
import { keys } from '../infra/redis/keys.ts'
import type { Movement } from '../services/events.ts'
import { moveStock, settleLine } from '../services/stock/index.ts'
import type { WorkerContext } from './context.ts'
import type { Worker } from './runner.ts'

const REMEMBER_SECONDS = 15 * 60

/**
 * Settles a movement that Redis admitted: ledger, stock and outbox in one transaction. A message that comes twice
 * finds its movement in the ledger and only clears `pending` once more.
 */
export const recordStock: Worker<'stock.moved', WorkerContext> = {
  name: 'record-stock',
  message: 'stock.moved',
  prefetch: 32,
  deadlineMs: 10_000,
  async handle(movement, { mysql, redis }, job) {
    const refused = await inTransaction(mysql, sql => settle(sql, movement, job.correlationId))
    if (refused.length > 0) await compensate(redis, movement, refused)
    const pipeline = redis.pipeline()
    for (const line of movement.lines) pipeline.hdel(keys.pending(line.sku), movement.id)
    const answers = await pipeline.exec()
    for (const [error] of answers ?? []) if (error) throw error
  },
}

/** All lines or, when one has to wait for an earlier movement, none. Returns the lines that were refused for good. */
async function settle(sql: Sql, movement: Movement, correlationId: string | undefined) {
  const refused: Movement['lines'] = []
  // Always in the same order, so that two movements over the same SKUs cannot wait for each other.
  for (const line of movement.lines.toSorted((a, b) => (a.sku < b.sku ? -1 : 1))) {
    const outcome = await settleLine(sql, movement, line)
    if (outcome === 'refused') refused.push(line)
    if (outcome !== 'known' && line.shown) await offerChanged(sql, line.product, correlationId)
  }
  return refused
}

async function offerChanged(sql: Sql, product: number, correlationId: string | undefined): Promise<void> {
  const [update] = await sql.execute<ResultSetHeader>(
    'UPDATE product SET version = version + 1, offer_version = offer_version + 1 WHERE id = ?',
    [product],
  )
  if (update.affectedRows === 1)
    await writeOutbox(sql, 'product.changed', { id: product, facts: [`o${product}`] }, correlationId)
}

/** Gives back in Redis what the ledger refused. Its id follows from the movement's, so it happens once. */
async function compensate(redis: WorkerContext['redis'], movement: Movement, lines: Movement['lines']) {
  await moveStock(redis, {
    id: `undo:${movement.id}`,
    kind: 'compensate',
    lines: lines.map(({ sku, delta }) => ({ sku, delta: -delta })),
    rememberSeconds: REMEMBER_SECONDS,
  })
}
