import { setTimeout as delay } from 'node:timers/promises'
import type { Registry } from 'prom-client'
import { inTransaction, type Sql } from '../infra/mysql/client.ts'
import {
  deleteOutbox,
  hasOutbox,
  lockOutbox,
  type OutboxRow,
  outboxLag,
  postponeOutbox,
  refuseOutbox,
} from '../infra/mysql/outbox.ts'
import { type OutgoingMessage, Unroutable } from '../infra/rabbitmq/publisher.ts'
import type { WorkerContext } from './context.ts'
import { runLoop } from './loop.ts'
import { relayMetrics } from './relay-metrics.ts'
import { toMessage } from './to-message.ts'

const BATCH = 500
const IDLE_MS = 40
/** After a batch smaller than this the next rows gather for a moment: each trip is a transaction, and a write to disk in RabbitMQ. */
const ENOUGH = 100
const GATHER_MS = 15

type Needs = Pick<WorkerContext, 'mysql' | 'publisher' | 'log'>
type Count = ReturnType<typeof relayMetrics>

/**
 * Moves messages from the outbox to RabbitMQ. Rows are locked while they are published and deleted in the same
 * transaction after the broker's confirm: a crash in between publishes them again, never loses one. Several relays may
 * run: each skips the rows that another holds. While the broker is away they wait.
 */
export function relayOutbox(context: WorkerContext, metrics: Registry) {
  const count = relayMetrics(metrics, 'relay-outbox', async () => (await outboxLag(context.mysql)).seconds)
  const turn = async (signal: AbortSignal) => {
    const moved = await relayBatch(context, count)
    if (moved > 0 && moved < ENOUGH) await delay(GATHER_MS, undefined, { signal }).catch(() => {})
    return moved
  }
  return runLoop('relay-outbox', context.log, turn, IDLE_MS)
}

/** One batch; returns how many messages it moved. Rejects, after keeping what was confirmed, when the broker failed. */
export async function relayBatch({ mysql, publisher, log }: Needs, count: Count = () => {}): Promise<number> {
  if (!publisher.isOpen() || !(await hasOutbox(mysql))) return 0
  const { moved, failure } = await inTransaction(mysql, async sql => {
    const messages = await readable(sql, await lockOutbox(sql, BATCH))
    const outcomes = await publisher.publishEach(messages.map(({ message }) => message))
    const confirmed: number[] = []
    let failure: Error | undefined
    for (const [index, { row }] of messages.entries()) {
      const error = outcomes[index]
      if (!error) confirmed.push(row.id)
      else if (error instanceof Unroutable) await postpone(sql, row, error)
      else failure = error
    }
    await deleteOutbox(sql, confirmed)
    return { moved: confirmed.length, failure }
  })
  count('published', moved)
  if (failure) throw failure
  return moved

  /** Sets aside what breaks its contract: it must not hold up what is behind it. */
  async function readable(sql: Sql, rows: OutboxRow[]) {
    const messages: { row: OutboxRow; message: OutgoingMessage }[] = []
    for (const row of rows) {
      const { messageId: id, correlationId, bulk } = row
      try {
        messages.push({ row, message: toMessage(row.name, row.payload, { id, correlationId, bulk }) })
      } catch (error) {
        const reason = (error as Error).message
        log.error({ row: row.id, message: id, reason }, 'breaks its contract, set aside in the outbox')
        await refuseOutbox(sql, row.id, reason)
        count('refused')
      }
    }
    return messages
  }

  async function postpone(sql: Sql, { id, messageId }: OutboxRow, { message }: Error) {
    log.error({ row: id, message: messageId, reason: message }, 'not taken by the broker, waits')
    await postponeOutbox(sql, id, message)
    count('unroutable')
  }
}
