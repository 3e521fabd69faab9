import { inTransaction } from '../infra/mysql/client.ts'
import { deleteOutbox, hasOutbox, lockOutbox } from '../infra/mysql/outbox.ts'
import type { WorkerContext } from './context.ts'
import { runLoop } from './loop.ts'
import { toMessage } from './to-message.ts'

const BATCH = 200
const IDLE_MS = 40

/**
 * Moves messages from the outbox to RabbitMQ. Rows are locked while they are published and deleted in the same
 * transaction after the broker's confirm: a crash in between publishes them again, never loses one. Several relays may
 * run: each skips the rows that another holds.
 */
export const relayOutbox = (context: WorkerContext) =>
  runLoop('relay-outbox', context.log, () => relayBatch(context), IDLE_MS)

/** One batch; returns how many messages it moved. */
export async function relayBatch({
  mysql,
  publisher,
}: Pick<WorkerContext, 'mysql' | 'publisher'>): Promise<number> {
  if (!publisher.isOpen() || !(await hasOutbox(mysql))) return 0
  return inTransaction(mysql, async sql => {
    const rows = await lockOutbox(sql, BATCH)
    if (rows.length === 0) return 0
    await publisher.publish(
      rows.map(row =>
        toMessage(row.name, row.payload, { id: row.messageId, correlationId: row.correlationId }),
      ),
    )
    await deleteOutbox(
      sql,
      rows.map(row => row.id),
    )
    return rows.length
  })
}
