import type { ConfirmChannel, ConsumeMessage } from 'amqplib'
import { z } from 'zod'
import { type SupervisedChannel, superviseChannel } from '../../infra/rabbitmq/supervised-channel.ts'
import type { Logger } from '../../infra/telemetry/logger.ts'

const EXCHANGE = 'stock'
const KEY = 'info'
/** Anyone may publish to an exchange, so what is larger than ours ever are is not even parsed. */
const LARGEST_BYTES = 512
/** A reader that does not keep up loses the oldest: each message tells all that there is to know of a product. */
const LONGEST_QUEUE = 10_000

/**
 * What the live feed says after a movement: `stock` is what is available of all variants of product `id` together,
 * `sku` the variant that moved, `seq` rises with every movement of the product, so that readers can drop an older one.
 */
export const feedMessage = z.object({
  id: z.int().positive(),
  stock: z.int(),
  sku: z.string().min(1).max(32),
  seq: z.int().nonnegative(),
})
export type FeedMessage = z.infer<typeof feedMessage>

const assertFeed = (channel: ConfirmChannel) => channel.assertExchange(EXCHANGE, 'direct', { durable: false })

export interface FeedPublisher {
  opened: Promise<void>
  /** Never waits and never fails: what cannot be sent now is not worth sending later. */
  tell(message: FeedMessage): void
  close(): Promise<void>
}

export function createFeedPublisher(config: { url: string }, log: Logger): FeedPublisher {
  let current: ConfirmChannel | undefined
  let full = false
  const supervised = superviseChannel({
    url: config.url,
    name: 'stock feed publishes',
    log,
    async setup(channel) {
      await assertFeed(channel)
      full = false
      channel.on('drain', () => {
        full = false
      })
      current = channel
    },
  })
  return {
    tell(message) {
      if (!current || full || !supervised.isOpen()) return
      const content = Buffer.from(JSON.stringify(message))
      full = !current.publish(EXCHANGE, KEY, content, { contentType: 'application/json' })
    },
    opened: supervised.opened,
    close: supervised.close,
  }
}

/** Reads the feed with a queue of its own, which goes with the connection. */
export function watchFeed(options: {
  url: string
  name: string
  log: Logger
  onMessage: (message: FeedMessage) => void
  /** Something that is no message of ours: it is dropped. */
  onStranger: (reason: string) => void
  /** Now, and after every loss of the connection; what was told meanwhile was missed. */
  onOpen: () => void
}): SupervisedChannel {
  const { url, name, log, onMessage, onStranger, onOpen } = options
  return superviseChannel({
    url,
    name,
    log,
    async setup(channel, lost) {
      await assertFeed(channel)
      const limits = { 'x-max-length': LONGEST_QUEUE, 'x-overflow': 'drop-head' }
      const { queue } = await channel.assertQueue('', { exclusive: true, durable: false, arguments: limits })
      await channel.bindQueue(queue, EXCHANGE, KEY)
      const onDelivery = (delivery: ConsumeMessage | null) => {
        if (delivery === null) return lost(new Error('the broker cancelled the consumer'))
        const message = readFeed(delivery.content)
        if (typeof message === 'string') onStranger(message)
        else onMessage(message)
      }
      await channel.consume(queue, onDelivery, { noAck: true })
      onOpen()
    },
  })
}

/** The message, or why it is none. */
export function readFeed(content: Buffer): FeedMessage | string {
  if (content.length > LARGEST_BYTES) return 'too large'
  try {
    const parsed = feedMessage.safeParse(JSON.parse(content.toString()))
    return parsed.success ? parsed.data : 'not of its schema'
  } catch {
    return 'not JSON'
  }
}
