import type { OutgoingMessage } from '../../infra/rabbitmq/publisher.ts'
import { DEAD_EXCHANGE, RETRY_DELAYS_MS } from '../../infra/rabbitmq/topology.ts'
import { isAway } from './away.ts'
import { copyOf, type Delivery } from './delivery.ts'
import { Bury, Later } from './failure.ts'
import { waiting } from './ladder.ts'
import type { Outcome } from './metrics.ts'

const JITTER = 0.2
const LONGEST_LATER_MS = 24 * 3_600_000
const HISTORY_KEPT = 10
const REASON_KEPT = 400

export interface Fate {
  outcome: Outcome
  /** Published before the message is acknowledged. */
  publish: OutgoingMessage[]
  /** When it comes again, in ms since 1970; undefined: not by itself. */
  again?: number
}

/**
 * What becomes of a message that its worker could not do. It waits its turn in the ladder with jitter, so that what
 * failed together does not come back together, or is a dead letter; either way it takes its error and history along. While
 * a server is away it only waits: that counts as no try.
 */
export function fateOf(consumer: string, delivery: Delivery, error: Error, now = Date.now()): Fate {
  const message = copyOf(delivery)
  const firstLater = Number(message.headers.later ?? now)
  const later = error instanceof Later ? error.delayMs : isAway(error) ? pause(now - firstLater) : undefined
  if (later !== undefined && now - firstLater < LONGEST_LATER_MS) {
    const again = { ...message, headers: { ...message.headers, later: firstLater } }
    return { outcome: 'later', publish: [waiting(again, delivery.queue, later, now)], again: now + later }
  }
  const reason = error.message.slice(0, REASON_KEPT)
  const headers = { ...message.headers, error: reason, history: history(delivery, reason, now) }
  const delay = RETRY_DELAYS_MS[delivery.attempt - 1]
  if (error instanceof Bury || delay === undefined) {
    const about = { ...headers, 'died-at': now, queue: delivery.queue }
    return {
      outcome: 'dead',
      publish: [{ ...message, exchange: DEAD_EXCHANGE, routingKey: consumer, headers: about }],
    }
  }
  const again = { ...message, headers: { ...headers, attempt: delivery.attempt + 1 } }
  const jittered = delay * (1 + Math.random() * JITTER)
  return {
    outcome: 'retried',
    publish: [waiting(again, delivery.queue, jittered, now)],
    again: now + jittered,
  }
}

/** For a server that is away: from one second to ten, the longer it is, with jitter. */
const pause = (sinceMs: number) =>
  Math.min(Math.max(sinceMs / 4, 1_000), 10_000) * (1 + Math.random() * JITTER)

function history({ message, attempt }: Delivery, reason: string, now: number): string[] {
  const before: string[] = message.properties.headers?.history ?? []
  return [...before, `${new Date(now).toISOString()} try ${attempt}: ${reason}`].slice(-HISTORY_KEPT)
}
