import type { ConfirmChannel, ConsumeMessage } from 'amqplib'
import { superviseChannel } from '../../infra/rabbitmq/supervised-channel.ts'
import { assertTopology, deadQueueOf, RETRY_DELAYS_MS, retryExchange } from '../../infra/rabbitmq/topology.ts'
import { createLogger } from '../../infra/telemetry/logger.ts'
import { consumers } from '../../services/events.ts'
import { MEANT_FOR } from './actors/messages.ts'
import type { Passage } from './plan.ts'

const LIMBO = 'prove.limbo'
const SETTLERS = ['record-stock', 'place-order']
/** A message that is held back goes on when nothing has come for so long, ms. */
const QUIET_MS = 150
const PREFETCH = 200

export type Transport = Awaited<ReturnType<typeof openTransport>>

/**
 * Stands between the relay and who settles: hands messages on in another order and some of them twice, as the history's
 * plan has it. Nothing is lost here: a message is acknowledged when the broker has confirmed its copies.
 */
export async function openTransport(url: string) {
  let passages: Passage[] = []
  let come = 0
  let last = Date.now()
  let current: ConfirmChannel | undefined
  let held: { message: ConsumeMessage; overtaken: number; times: number }[] = []
  const counts = { handedOn: 0, twice: 0, overtaken: 0 }

  const supervised = superviseChannel({
    url,
    name: 'prove',
    log: createLogger('prove', 'silent'),
    async setup(channel, lost, connection) {
      await assertTopology(connection, consumers)
      await channel.assertQueue(LIMBO, { durable: true, arguments: { 'x-queue-type': 'quorum' } })
      await channel.prefetch(PREFETCH)
      // One for each message that waits for its confirm.
      channel.setMaxListeners(0)
      held = []
      current = channel
      await channel.consume(LIMBO, message => {
        if (message === null) return lost(new Error('cancelled'))
        const { overtaken = 0, times = 1 } = passages[come++ % passages.length] ?? {}
        last = Date.now()
        for (const one of held) one.overtaken--
        held.push({ message, overtaken, times })
        counts.twice += times - 1
        counts.overtaken += overtaken > 0 ? 1 : 0
        handOn(channel, ({ overtaken }) => overtaken <= 0)
      })
    },
  })
  await supervised.opened

  function handOn(channel: ConfirmChannel, chosen: (one: (typeof held)[number]) => boolean) {
    const now = held.filter(chosen)
    held = held.filter(one => !chosen(one))
    // The one that waited longest comes last: so it really is overtaken.
    for (const { message, times } of now.reverse())
      send(channel, message, times, String(message.properties.headers?.[MEANT_FOR]))
        .then(() => {
          counts.handedOn++
          channel.ack(message)
        })
        .catch(() => {
          // The channel is lost, and the broker delivers again what was not acknowledged.
        })
  }
  const quiet = setInterval(() => {
    if (current && supervised.isOpen() && held.length > 0 && Date.now() - last > QUIET_MS)
      handOn(current, () => true)
  }, QUIET_MS / 3).unref()

  /** Takes what waits long for another try back to the queue: the servers are well, so there is nothing to wait for. */
  async function hurry(): Promise<void> {
    const channel = open()
    for (const delay of RETRY_DELAYS_MS.filter(ms => ms > 1_000))
      for (
        let next = await channel.get(retryExchange(delay));
        next;
        next = await channel.get(retryExchange(delay))
      ) {
        await send(channel, next, 1, next.fields.routingKey, { due: 0, ...fairly(next) })
        channel.ack(next)
      }
  }

  const open = () => {
    if (!current || !supervised.isOpen()) throw new Error('RabbitMQ is away')
    return current
  }
  const depth = async (queue: string) => (await open().checkQueue(queue)).messageCount

  return {
    limbo: LIMBO,
    counts,
    hurry,
    begin(chosen: Passage[]) {
      passages = chosen
      come = 0
    },
    /** How many messages are anywhere between the relay and the ledger, except in a worker's hands. */
    async waiting(): Promise<number> {
      const rungs = RETRY_DELAYS_MS.map(retryExchange)
      const depths = await Promise.all([LIMBO, ...SETTLERS, ...rungs].map(depth))
      return depths.reduce((sum, n) => sum + n, held.length)
    },
    /** What a worker gave up, with the reason. */
    async dead(): Promise<{ id: string; reason: string }[]> {
      const found: { id: string; reason: string }[] = []
      for (const queue of SETTLERS.map(deadQueueOf))
        for (let next = await open().get(queue); next; next = await open().get(queue)) {
          const { messageId, headers } = next.properties
          found.push({ id: String(messageId), reason: String(headers?.error) })
          open().ack(next)
        }
      return found
    },
    /** After a failure: nothing of it may come into the next history. */
    async purge(): Promise<void> {
      for (const queue of [LIMBO, ...SETTLERS, ...RETRY_DELAYS_MS.map(retryExchange)])
        await open().purgeQueue(queue)
    },
    async close() {
      clearInterval(quiet)
      await supervised.close()
    },
  }
}

/** A server that was away, or a machine too busy for a deadline, is not what a movement is judged by. */
const fairly = ({ properties: { headers } }: Pick<ConsumeMessage, 'properties'>) =>
  /deadline|timed out|ECONN|connection|closed/i.test(String(headers?.error)) ? { attempt: 1 } : {}

/** Resolves when the broker has confirmed all copies. */
async function send(
  channel: ConfirmChannel,
  { content, properties }: Pick<ConsumeMessage, 'content' | 'properties'>,
  times: number,
  queue: string,
  headers: Record<string, unknown> = {},
): Promise<void> {
  const options = { ...properties, persistent: true, headers: { ...properties.headers, ...headers } }
  const confirmed = Array.from({ length: times }, () => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    channel.publish('', queue, content, options, error => (error ? reject(error) : resolve()))
    return promise
  })
  const closed = Promise.withResolvers<never>()
  const onClose = () => closed.reject(new Error('the channel was closed'))
  channel.once('close', onClose)
  try {
    await Promise.race([Promise.all(confirmed), closed.promise])
  } finally {
    channel.off('close', onClose)
  }
}
