import { setTimeout as delay } from 'node:timers/promises'
import { type ChannelModel, type ConfirmChannel, connect } from 'amqplib'
import type { Logger } from '../telemetry/logger.ts'

const CONNECT_DEADLINE_MS = 5_000
/** A broker that is silent for two of them is gone; its own default would notice after two minutes. */
const HEARTBEAT_S = 10
const FIRST_BACKOFF_MS = 100
const LONGEST_BACKOFF_MS = 5_000

export interface SupervisedChannel {
  /** True between a finished set-up and the loss of the channel, except while the broker blocks publishers. */
  isOpen(): boolean
  /** Resolves after the first successful set-up. */
  opened: Promise<void>
  close(): Promise<void>
}

/**
 * Keeps one confirm channel, on a connection of its own, open for as long as the process lives. `setup` runs again
 * after every loss: of the connection, of the channel alone (amqplib's recovery leaves its consumers silently dead),
 * or when `lost` is called, as for a consumer that the broker cancelled. Set-up has a deadline, since a channel asked
 * of a broker that is going down never answers.
 */
export function superviseChannel(options: {
  url: string
  name: string
  log: Logger
  setup: (channel: ConfirmChannel, lost: (reason: Error) => void, connection: ChannelModel) => Promise<void>
}): SupervisedChannel {
  const { url, name, log, setup } = options
  const stopping = new AbortController()
  const first = Promise.withResolvers<void>()
  let open = false
  let blocked = false

  async function session(): Promise<void> {
    const over = Promise.withResolvers<never>()
    over.promise.catch(() => {})
    const lost = (reason: Error) => over.reject(reason)
    const onStop = () => lost(new Error('closing'))
    stopping.signal.addEventListener('abort', onStop)
    let connection: ChannelModel | undefined
    try {
      connection = await withDeadline(
        connect(withHeartbeat(url), {
          timeout: CONNECT_DEADLINE_MS,
          clientProperties: { connection_name: name },
        }),
        late => late.close(),
      )
      connection.on('error', lost)
      connection.on('close', () => lost(new Error('connection closed')))
      connection.on('blocked', (reason: string) => {
        blocked = true
        log.warn({ channel: name, reason }, 'the broker takes no messages')
      })
      connection.on('unblocked', () => {
        blocked = false
      })
      const channel = await withDeadline(connection.createConfirmChannel())
      channel.on('error', lost)
      channel.on('close', () => lost(new Error('channel closed')))
      await withDeadline(setup(channel, lost, connection))
      open = true
      first.resolve()
      await over.promise
    } finally {
      open = false
      blocked = false
      stopping.signal.removeEventListener('abort', onStop)
      if (connection) await withDeadline(connection.close()).catch(() => {})
    }
  }

  const running = (async () => {
    let backoff = FIRST_BACKOFF_MS
    while (!stopping.signal.aborted) {
      const began = Date.now()
      await session().catch(reason => {
        if (!stopping.signal.aborted) log.warn({ channel: name, reason: reason.message }, 'channel lost')
      })
      if (Date.now() - began > LONGEST_BACKOFF_MS) backoff = FIRST_BACKOFF_MS
      await delay(backoff, undefined, { signal: stopping.signal }).catch(() => {})
      backoff = Math.min(backoff * 2, LONGEST_BACKOFF_MS)
    }
  })()

  return {
    isOpen: () => open && !blocked,
    opened: first.promise,
    async close() {
      stopping.abort()
      await running
    },
  }
}

function withHeartbeat(url: string): string {
  const address = new URL(url)
  address.searchParams.set('heartbeat', String(HEARTBEAT_S))
  return address.href
}

/** `late` disposes of a result that comes after all. */
async function withDeadline<T>(work: Promise<T>, late?: (result: T) => unknown): Promise<T> {
  const timer = Promise.withResolvers<never>()
  const timeout = setTimeout(() => {
    timer.reject(new Error(`no answer from RabbitMQ within ${CONNECT_DEADLINE_MS} ms`))
    work.then(result => late?.(result)).catch(() => {})
  }, CONNECT_DEADLINE_MS)
  try {
    return await Promise.race([work, timer.promise])
  } finally {
    clearTimeout(timeout)
  }
}
