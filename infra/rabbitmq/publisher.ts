import type { ConfirmChannel, Message, Options } from 'amqplib'
import type { Logger } from '../telemetry/logger.ts'
import { superviseChannel } from './supervised-channel.ts'
import { assertTopology, type ConsumerQueues } from './topology.ts'

/** A message as the broker sees it. `id` travels as AMQP messageId and is what an inbox remembers. */
export interface OutgoingMessage {
  id: string
  exchange: string
  routingKey: string
  /** Sent as JSON; a Buffer as it is, such as a message that is passed on. */
  body: unknown
  correlationId?: string | undefined
  headers?: Record<string, unknown>
}

export interface Publisher {
  /**
   * Resolves when the broker has confirmed every message, on disk; rejects with the first error when one was not
   * taken. Then any of them may or may not have arrived, and the caller sends them again.
   */
  publish(messages: OutgoingMessage[]): Promise<void>
  /**
   * The same for each message alone, in their order: undefined once it is confirmed, or an error. `Unroutable` when no
   * queue takes it (`mandatory`: it is confirmed as well, after it was returned); otherwise it was refused, the channel
   * is away, or `confirmWithinMs` have passed. Never rejects.
   */
  publishEach(messages: OutgoingMessage[]): Promise<(Error | undefined)[]>
  /** False while the broker is away, or takes nothing because its memory or disk is full. */
  isOpen(): boolean
  opened: Promise<void>
  close(): Promise<void>
}

export class Unroutable extends Error {}

/** `consumers` are those whose queues must be there before the first message. `confirmWithinMs`: ten seconds unless told. */
export function createPublisher(
  config: { url: string },
  name: string,
  log: Logger,
  consumers: ConsumerQueues[] = [],
  confirmWithinMs = 10_000,
): Publisher {
  let current: ConfirmChannel | undefined
  const returned = new Set<string>()
  const inFlight = new Set<(reason: Error) => void>()

  const supervised = superviseChannel({
    url: config.url,
    name: `${name} publishes`,
    log,
    async setup(channel, _lost, connection) {
      await assertTopology(connection, consumers)
      channel.on('return', (message: Message) => returned.add(String(message.properties.messageId)))
      channel.once('close', () => {
        for (const giveUp of inFlight) giveUp(new Error('RabbitMQ closed the channel before it confirmed'))
      })
      returned.clear()
      current = channel
    },
  })

  async function publishEach(messages: OutgoingMessage[]): Promise<(Error | undefined)[]> {
    const channel = current
    if (!supervised.isOpen() || !channel) return messages.map(() => new Error('RabbitMQ is away'))
    const gone = Promise.withResolvers<Error>()
    inFlight.add(gone.resolve)
    const late = new Error('RabbitMQ did not confirm in time')
    const timer = setTimeout(gone.resolve, confirmWithinMs, late)
    const outcomes: (Error | undefined | 'open')[] = messages.map(() => 'open')
    try {
      const confirms = messages.map(async (message, index) => {
        outcomes[index] = await publishOne(channel, message)
        if (returned.delete(message.id))
          outcomes[index] = new Unroutable(`no queue takes ${message.routingKey}`)
      })
      const broken = await Promise.race([gone.promise, Promise.all(confirms).then(() => undefined)])
      return outcomes.map(outcome => (outcome === 'open' ? broken : outcome))
    } finally {
      clearTimeout(timer)
      inFlight.delete(gone.resolve)
    }
  }

  return {
    async publish(messages) {
      const failed = (await publishEach(messages)).find(error => error)
      if (failed) throw failed
    },
    publishEach,
    isOpen: supervised.isOpen,
    opened: supervised.opened,
    close: supervised.close,
  }
}

function publishOne(channel: ConfirmChannel, message: OutgoingMessage): Promise<Error | undefined> {
  const options: Options.Publish = {
    persistent: true,
    mandatory: true,
    messageId: message.id,
    contentType: 'application/json',
    timestamp: Math.floor(Date.now() / 1000),
    // Kept when a message is passed on, so that its age is that of the message, not of its last hop.
    headers: { 'sent-at': Date.now(), ...message.headers },
    ...(message.correlationId ? { correlationId: message.correlationId } : {}),
  }
  const { body } = message
  const content = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body))
  return new Promise(resolve => {
    try {
      channel.publish(message.exchange, message.routingKey, content, options, error =>
        resolve(error ?? undefined),
      )
    } catch (error) {
      // A channel that has just closed throws instead of calling back.
      resolve(error as Error)
    }
  })
}
