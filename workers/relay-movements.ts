import { hostname } from 'node:os'
import type { Redis } from '../infra/redis/client.ts'
import { keys } from '../infra/redis/keys.ts'
import type { WorkerContext } from './context.ts'
import { runLoop } from './loop.ts'
import { toMessage } from './to-message.ts'

const GROUP = 'relay'
const BATCH = 200
const BLOCK_MS = 1_000
const IDLE_MS = 25
/** A batch that its relay has not finished for so long is taken over; longer than a publish may take. */
const TAKE_OVER_MS = 15_000

type Entry = [id: string, fields: string[]]

/**
 * Moves admitted movements from the Redis stream to RabbitMQ. An entry leaves the stream only after the broker's
 * confirm; the message id is the movement's, so a second delivery after a crash is recognised by the ledger.
 */
export function relayMovements(context: WorkerContext) {
  const consumer = `${hostname()}-${process.pid}`
  return runLoop('relay-movements', context.log, () => relayBatch(context, consumer), IDLE_MS)
}

/** One batch, waiting up to a second for the first entry; returns how many it moved. */
export async function relayBatch(
  { blockingRedis, publisher }: Pick<WorkerContext, 'blockingRedis' | 'publisher'>,
  consumer: string,
): Promise<number> {
  if (!publisher.isOpen()) return 0
  const entries = (await abandoned(blockingRedis, consumer)) ?? (await fresh(blockingRedis, consumer))
  if (entries.length === 0) return 0
  await publisher.publish(
    entries.map(([, fields]) => {
      const movement = JSON.parse(fields[1] ?? 'null')
      const order = fields[5]
      return order === undefined
        ? toMessage('stock.moved', movement, { id: movement.id, correlationId: fields[3] })
        : toMessage('order.placed', { movement, order }, { id: movement.id, correlationId: fields[3] })
    }),
  )
  const ids = entries.map(([id]) => id)
  await blockingRedis
    .multi()
    .xack(keys.movements, GROUP, ...ids)
    .xdel(keys.movements, ...ids)
    .exec()
  return entries.length
}

async function fresh(redis: Redis, consumer: string): Promise<Entry[]> {
  const read = () =>
    redis.xreadgroup(
      'GROUP',
      GROUP,
      consumer,
      'COUNT',
      BATCH,
      'BLOCK',
      BLOCK_MS,
      'STREAMS',
      keys.movements,
      '>',
    ) as Promise<[string, Entry[]][] | null>
  try {
    return (await read())?.[0]?.[1] ?? []
  } catch (error) {
    if (!String((error as Error).message).startsWith('NOGROUP')) throw error
    await redis.xgroup('CREATE', keys.movements, GROUP, '0', 'MKSTREAM').catch(() => {})
    return (await read())?.[0]?.[1] ?? []
  }
}

/** Entries that a relay read and did not finish: its own after a failed publish, or those of a relay that died. */
async function abandoned(redis: Redis, consumer: string): Promise<Entry[] | undefined> {
  try {
    const answer = await redis.xautoclaim(keys.movements, GROUP, consumer, TAKE_OVER_MS, '0', 'COUNT', BATCH)
    const entries = (answer as [string, (Entry | null)[]])[1].filter(entry => entry !== null)
    return entries.length > 0 ? entries : undefined
  } catch (error) {
    if (String((error as Error).message).startsWith('NOGROUP')) return undefined
    throw error
  }
}
