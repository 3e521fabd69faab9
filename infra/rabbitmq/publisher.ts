import type { ConfirmChannel, Message, Options } from 'amqplib'
import type { Logger } from '../telemetry/logger.ts'
import { superviseChannel } from './supervised-channel.ts'
import { assertExchanges } from './topology.ts'

const CONFIRM_DEADLINE_MS = 10_000

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
   * Resolves when the broker has confirmed every message, on disk. Rejects when one was refused or could not be routed
   * (`mandatory`: an unroutable message is confirmed as well, after it was returned), when the channel is away, or
   * after ten seconds; then any of them may or may not have arrived, and the caller sends them again.
   */
  publish(messages: OutgoingMessage[]): Promise<void>
  isOpen(): boolean
  opened: Promise<void>
  close(): Promise<void>
}

export function createPublisher(config: { url: string }, name: string, log: Logger): Publisher {
  let current: ConfirmChannel | undefined
  const returned = new Set<string>()

  const supervised = superviseChannel({
    url: config.url,
    name: `${name} publishes`,
    log,
    async setup(channel) {
      await assertExchanges(channel)
      channel.on('return', (message: Message) => returned.add(String(message.properties.messageId)))
      current = channel
    },
  })

  async function publish(messages: OutgoingMessage[]): Promise<void> {
    const channel = current
    if (!supervised.isOpen() || !channel) throw new Error('RabbitMQ is away')
    const gone = Promise.withResolvers<never>()
    gone.promise.catch(() => {})
    const onClose = () => gone.reject(new Error('RabbitMQ closed the channel before it confirmed'))
    channel.once('close', onClose)
    const timer = setTimeout(
      () => gone.reject(new Error('RabbitMQ did not confirm in time')),
      CONFIRM_DEADLINE_MS,
    )
    try {
      await Promise.race([gone.promise, Promise.all(messages.map(message => publishOne(channel, message)))])
    } finally {
      clearTimeout(timer)
      channel.off('close', onClose)
    }
    const unroutable = messages.filter(message => returned.delete(message.id))
    if (unroutable[0])
      throw new Error(`no queue takes ${unroutable[0].routingKey} (${unroutable.length} returned)`)
  }

  return { publish, isOpen: supervised.isOpen, opened: supervised.opened, close: supervised.close }
}

function publishOne(channel: ConfirmChannel, message: OutgoingMessage): Promise<void> {
  const options: Options.Publish = {
    persistent: true,
    mandatory: true,
    messageId: message.id,
    contentType: 'application/json',
    timestamp: Math.floor(Date.now() / 1000),
    headers: message.headers ?? {},
    ...(message.correlationId ? { correlationId: message.correlationId } : {}),
  }
  const { body } = message
  const content = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body))
  return new Promise((resolve, reject) => {
    channel.publish(message.exchange, message.routingKey, content, options, error =>
      error ? reject(error) : resolve(),
    )
  })
}
