import { randomUUID } from 'node:crypto'
import { type ChannelModel, connect, type GetMessage } from 'amqplib'
import { deadQueueOf } from '../../infra/rabbitmq/topology.ts'

/** How many are looked at; what is beyond them is only counted. */
const MOST_LOOKED_AT = 1_000
const OF_THE_RUNNER = ['attempt', 'due', 'later', 'error', 'queue', 'died-at', 'sent-at']
const DEADLINE_MS = 5_000
/** https://www.rabbitmq.com/amqp-0-9-1-reference#constant-not-found */
const NO_SUCH_QUEUE = 404

export interface DeadLetter {
  id: string
  reason: string
  /** Each try with its time and error, oldest first. */
  history: string[]
  /** ISO; undefined for one that the broker itself gave up. */
  diedAt: string | undefined
  body: string
}

/** The dead letters of a consumer, oldest first; they stay where they are. */
export function lookAtDeadLetters(url: string, consumer: string): Promise<DeadLetter[]> {
  return withConnection(url, async connection => {
    const { letters } = await take(connection, consumer)
    return letters.map(toDeadLetter)
  })
}

/**
 * Sends dead letters back to the queue they come from, as if for the first time, and forgets each after the broker's
 * confirm: a crash in between leaves both. Resolves to the ids with the tokens by which their states can be asked.
 */
export function replay(
  url: string,
  consumer: string,
  id?: string,
  /** Called with each token before its message is sent. */
  begin: (token: string) => Promise<void> = async () => {},
): Promise<{ id: string; token: string }[]> {
  return withConnection(url, async connection => {
    const { channel, letters } = await take(connection, consumer)
    const confirming = await connection.createConfirmChannel()
    const replayed: { id: string; token: string }[] = []
    for (const letter of letters) {
      const { messageId, headers = {} } = letter.properties
      if (id !== undefined && messageId !== id) continue
      const token = String(headers.token ?? randomUUID())
      const kept = Object.entries(headers).filter(
        ([name]) => !OF_THE_RUNNER.includes(name) && !name.startsWith('x-'),
      )
      const queue = String(headers.queue ?? headers['x-first-death-queue'] ?? consumer)
      await begin(token)
      await new Promise<void>((resolve, reject) => {
        const options = {
          ...letter.properties,
          headers: { ...Object.fromEntries(kept), token },
          mandatory: true,
        }
        confirming.publish('', queue, letter.content, { ...options, persistent: true }, error =>
          error ? reject(error) : resolve(),
        )
      })
      channel.ack(letter)
      replayed.push({ id: String(messageId), token })
    }
    await confirming.close()
    await channel.close()
    return replayed
  })
}

/** Throws away all that waits in a queue, and tells how much that was; undefined when there is no such queue. */
export function purgeQueue(url: string, queue: string): Promise<number | undefined> {
  return withConnection(url, async connection => {
    const channel = await connection.createChannel()
    channel.on('error', () => {})
    return channel.purgeQueue(queue).then(
      ({ messageCount }) => messageCount,
      (error: Error & { code?: number }) => {
        if (error.code !== NO_SUCH_QUEUE) throw error
        return undefined
      },
    )
  })
}

/** Takes letters without acknowledging them: with the channel's end they are all back, in their order. */
async function take(connection: ChannelModel, consumer: string) {
  const channel = await connection.createChannel()
  channel.on('error', () => {})
  const letters: GetMessage[] = []
  while (letters.length < MOST_LOOKED_AT) {
    const letter = await channel.get(deadQueueOf(consumer))
    if (!letter) break
    letters.push(letter)
  }
  return { channel, letters }
}

function toDeadLetter({ properties, content }: GetMessage): DeadLetter {
  const headers = properties.headers ?? {}
  const byBroker = headers['x-first-death-reason'] ?? 'unknown'
  return {
    id: String(properties.messageId),
    reason: String(headers.error ?? `given up by the broker: ${byBroker}`),
    history: headers.history ?? [],
    diedAt: headers['died-at'] ? new Date(headers['died-at']).toISOString() : undefined,
    body: content.toString().slice(0, 400),
  }
}

async function withConnection<T>(url: string, work: (connection: ChannelModel) => Promise<T>): Promise<T> {
  const connection = await connect(url, {
    timeout: DEADLINE_MS,
    clientProperties: { connection_name: 'npm run queues' },
  })
  connection.on('error', () => {})
  try {
    return await work(connection)
  } finally {
    await connection.close().catch(() => {})
  }
}
