import type { Channel, ChannelModel } from 'amqplib'

/** Work travels here; a routing key is a message name of services/events.ts. */
export const SHOP_EXCHANGE = 'shop'
/** Where messages go that were given up; the routing key is the consumer's name. */
export const DEAD_EXCHANGE = 'shop.dead'
export const deadQueueOf = (consumer: string) => `${consumer}.dead-letters`

/** Waiting rooms shared by all consumers, a queue a delay. A delay a message would let a long one block short ones. */
export const RETRY_DELAYS_MS = [1_000, 10_000, 60_000, 600_000] as const
export const retryExchange = (delayMs: number) => `shop.retry.${delayMs / 1000}s`

/**
 * What is not urgent waits apart, so that ten thousand imported products do not stand before one edited price. Quorum
 * queues know no priorities in 3.10 and two in 4.x; a second queue with a smaller prefetch does the same on both, and
 * the bulk still gets its share.
 */
export const bulkOf = (name: string) => `${name}.bulk`

/** A consumer with the messages it wants; `bulk` are those of them that also come as bulk. */
export interface ConsumerQueues {
  name: string
  messages: string[]
  bulk: string[]
}

// Our own attempt header bounds tries; this one only stops a message that kills its consumer before it can count.
// Explicit, since the default is none before 4.0 and 20 since.
const DELIVERY_LIMIT = 20

// Nobody consumes dead letters, people look at them, and each look counts as a delivery: RabbitMQ 4 would drop one at
// the 21st by default. It cannot be unlimited, which 3.10 has no word for.
const MOST_LOOKS = 1_000_000

// Quorum: replicated and synced to disk. At-least-once dead-lettering needs reject-publish, or it falls back to lossy.
const durable = {
  'x-queue-type': 'quorum',
  'x-overflow': 'reject-publish',
  'x-dead-letter-strategy': 'at-least-once',
}

/** Queues whose consumers are no more: still bound, they would fill for ever. */
const RETIRED = ['tell-ticket']

/** Everything that messages of the shop travel through. Idempotent, on RabbitMQ 3.10 and 4.x. */
export async function assertTopology(connection: ChannelModel, consumers: ConsumerQueues[]): Promise<void> {
  const channel = await connection.createChannel()
  // The call that went wrong rejects with the same; without a listener it would also end the connection.
  channel.on('error', () => {})
  await channel.assertExchange(SHOP_EXCHANGE, 'topic', { durable: true })
  await channel.assertExchange(DEAD_EXCHANGE, 'direct', { durable: true })
  for (const delay of RETRY_DELAYS_MS) await assertRung(channel, delay)
  for (const { name, messages, bulk } of consumers) {
    const dead = deadQueueOf(name)
    await channel.assertQueue(dead, {
      durable: true,
      arguments: { 'x-queue-type': 'quorum', 'x-delivery-limit': MOST_LOOKS },
    })
    await channel.bindQueue(dead, DEAD_EXCHANGE, name)
    await assertWorkQueue(channel, name, name)
    for (const message of messages) await channel.bindQueue(name, SHOP_EXCHANGE, message)
    if (bulk.length > 0) await assertWorkQueue(channel, bulkOf(name), name)
    for (const message of bulk) await channel.bindQueue(bulkOf(name), SHOP_EXCHANGE, bulkOf(message))
  }
  for (const queue of RETIRED) await channel.deleteQueue(queue)
  await channel.close()
}

async function assertRung(channel: Channel, delay: number): Promise<void> {
  const name = retryExchange(delay)
  await channel.assertExchange(name, 'fanout', { durable: true })
  // No dead-letter routing key: a message keeps its own, the name of a queue, so that the default exchange hands it
  // straight back and no other consumer of the same event sees it again.
  await channel.assertQueue(name, {
    durable: true,
    arguments: { ...durable, 'x-message-ttl': delay, 'x-dead-letter-exchange': '' },
  })
  await channel.bindQueue(name, name, '')
}

async function assertWorkQueue(channel: Channel, queue: string, consumer: string): Promise<void> {
  await channel.assertQueue(queue, {
    durable: true,
    arguments: {
      ...durable,
      'x-delivery-limit': DELIVERY_LIMIT,
      'x-dead-letter-exchange': DEAD_EXCHANGE,
      'x-dead-letter-routing-key': consumer,
    },
  })
}
