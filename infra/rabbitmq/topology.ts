import type { Channel } from 'amqplib'

/** Work travels here; a routing key is a message name of services/events.ts. */
export const SHOP_EXCHANGE = 'shop'
/** Where rejected messages go; the routing key is then the consumer's name. */
export const DEAD_EXCHANGE = 'shop.dead'

/** Waiting rooms shared by all consumers, a queue a delay. A delay a message would let a long one block short ones. */
export const RETRY_DELAYS_MS = [1_000, 10_000, 60_000, 600_000] as const
export const retryExchange = (delayMs: number) => `shop.retry.${delayMs / 1000}s`

// Our own attempt header bounds tries; this one only stops a message that kills its consumer before it can count.
const DELIVERY_LIMIT = 20

// Quorum: replicated and synced to disk. At-least-once dead-lettering needs reject-publish, or it falls back to lossy.
const durable = {
  'x-queue-type': 'quorum',
  'x-overflow': 'reject-publish',
  'x-dead-letter-strategy': 'at-least-once',
}

/** What every consumer shares. Idempotent: the broker refuses only a change of arguments. */
export async function assertExchanges(channel: Channel): Promise<void> {
  await channel.assertExchange(SHOP_EXCHANGE, 'topic', { durable: true })
  await channel.assertExchange(DEAD_EXCHANGE, 'direct', { durable: true })
  for (const delay of RETRY_DELAYS_MS) {
    const name = retryExchange(delay)
    await channel.assertExchange(name, 'fanout', { durable: true })
    // No dead-letter routing key: a message keeps its own, the consumer's queue name, so that the default exchange
    // hands it straight back and no other consumer of the same event sees it again.
    await channel.assertQueue(name, {
      durable: true,
      arguments: { ...durable, 'x-message-ttl': delay, 'x-dead-letter-exchange': '' },
    })
    await channel.bindQueue(name, name, '')
  }
}

/** The queue of one consumer, bound to the messages it wants, and beside it the queue of its dead letters. */
export async function assertConsumer(channel: Channel, consumer: string, messages: string[]): Promise<void> {
  const dead = `${consumer}.dead`
  await channel.assertQueue(dead, { durable: true, arguments: { 'x-queue-type': 'quorum' } })
  await channel.bindQueue(dead, DEAD_EXCHANGE, consumer)
  await channel.assertQueue(consumer, {
    durable: true,
    arguments: {
      ...durable,
      'x-delivery-limit': DELIVERY_LIMIT,
      'x-dead-letter-exchange': DEAD_EXCHANGE,
      'x-dead-letter-routing-key': consumer,
    },
  })
  for (const message of messages) await channel.bindQueue(consumer, SHOP_EXCHANGE, message)
}
