import type { Channel, ChannelModel } from 'amqplib'

/** Where messages go that were given up; the routing key is the consumer's name. */
export const DEAD_EXCHANGE = 'shop.dead'
export const deadQueueOf = (consumer: string) => `${consumer}.dead`

// Nobody consumes it, people look into it, and each look counts as a delivery: RabbitMQ 4 would drop a message at the
// 21st by default. It cannot be unlimited, which 3.10 has no word for.
const LOOKS = 1_000_000
const PRECONDITION_FAILED = 406

/** The queue of a consumer's dead letters. One that an earlier version declared otherwise is made anew when it is empty. */
export async function assertDeadQueue(connection: ChannelModel, consumer: string): Promise<void> {
  const differs = await withChannel(connection, channel => declare(channel, consumer)).then(
    () => false,
    error => {
      if (error.code !== PRECONDITION_FAILED) throw error
      return true
    },
  )
  if (differs) await withChannel(connection, channel => remake(channel, consumer))
}

async function declare(channel: Channel, consumer: string): Promise<void> {
  await channel.assertQueue(deadQueueOf(consumer), {
    durable: true,
    arguments: { 'x-queue-type': 'quorum', 'x-delivery-limit': LOOKS },
  })
  await channel.bindQueue(deadQueueOf(consumer), DEAD_EXCHANGE, consumer)
}

/** While it is unbound, dead letters wait in the queue they come from, so none falls in between. */
async function remake(channel: Channel, consumer: string): Promise<void> {
  const queue = deadQueueOf(consumer)
  await channel.unbindQueue(queue, DEAD_EXCHANGE, consumer)
  const { messageCount } = await channel.checkQueue(queue)
  if (messageCount > 0) {
    await channel.bindQueue(queue, DEAD_EXCHANGE, consumer)
    throw new Error(
      `${queue} was declared by another version and is not empty: replay or purge it, then restart`,
    )
  }
  await channel.deleteQueue(queue)
  await declare(channel, consumer)
}

async function withChannel(connection: ChannelModel, work: (channel: Channel) => Promise<void>) {
  const channel = await connection.createChannel()
  channel.on('error', () => {})
  await work(channel)
  await channel.close()
}
