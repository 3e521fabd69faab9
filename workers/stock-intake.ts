import { connect } from 'amqplib'
import { RETRY_DELAYS_MS, retryExchange } from '../infra/rabbitmq/topology.ts'
import type { Redis } from '../infra/redis/client.ts'
import { keys } from '../infra/redis/keys.ts'
import { events } from '../services/events.ts'

const DEADLINE_MS = 5_000

/**
 * How many movements wait between Redis and the ledger: on the stream, in the queues of those who settle them, and on
 * their way to be tried again. What a worker holds at this moment is not among them.
 */
export async function waitingMovements(redis: Redis, url: string): Promise<number> {
  const queues = [
    ...events['stock.moved'].consumers,
    ...events['order.placed'].consumers,
    ...RETRY_DELAYS_MS.map(retryExchange),
  ]
  const connection = await connect(url, { timeout: DEADLINE_MS })
  try {
    let waiting = await redis.xlen(keys.movements)
    for (const queue of queues) {
      // A queue that is not there closes the channel that asked for it.
      const channel = await connection.createChannel()
      channel.on('error', () => {})
      const { messageCount } = await channel.checkQueue(queue).catch(() => ({ messageCount: 0 }))
      waiting += messageCount
    }
    return waiting
  } finally {
    await connection.close().catch(() => {})
  }
}
