import { type ChannelModel, connect } from 'amqplib'
import { RETRY_DELAYS_MS, retryExchange } from '../infra/rabbitmq/topology.ts'
import type { Redis } from '../infra/redis/client.ts'
import { keys } from '../infra/redis/keys.ts'
import { events } from '../services/events.ts'
import { askHeld } from './runner/worker-list.ts'

const DEADLINE_MS = 5_000

const settlers = [...events['stock.moved'].consumers, ...events['order.placed'].consumers]

/**
 * How many movements are between Redis and the ledger: on the stream, in the queues of those who settle them, on their
 * way to be tried again, or in the hands of a worker. What waits is counted again after the workers were asked, since a
 * worker may have put off meanwhile what it held. One that does not say what it holds counts as one.
 */
export async function waitingMovements(redis: Redis, url: string): Promise<number> {
  const connection = await connect(url, { timeout: DEADLINE_MS })
  connection.on('error', () => {})
  try {
    const before = await countWaiting(redis, connection)
    if (before.messages > 0) return before.messages
    const held = await askHeld(redis, before.consumers)
    return held || (await countWaiting(redis, connection)).messages
  } finally {
    await connection.close().catch(() => {})
  }
}

async function countWaiting(redis: Redis, connection: ChannelModel) {
  const consumers = new Map<string, number>()
  let messages = await redis.xlen(keys.movements)
  for (const queue of [...settlers, ...RETRY_DELAYS_MS.map(retryExchange)]) {
    // A queue that is not there closes the channel that asked for it.
    const channel = await connection.createChannel()
    channel.on('error', () => {})
    const found = await channel.checkQueue(queue).catch(() => undefined)
    messages += found?.messageCount ?? 0
    if (found && found.consumerCount > 0) consumers.set(queue, found.consumerCount)
    if (found) await channel.close()
  }
  return { messages, consumers }
}
