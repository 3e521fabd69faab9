import type { OutgoingMessage } from '../../infra/rabbitmq/publisher.ts'
import { DEAD_EXCHANGE, RETRY_DELAYS_MS, retryExchange } from '../../infra/rabbitmq/topology.ts'
import type { Delivery } from './delivery.ts'
import { Bury, Later } from './failure.ts'
import type { Outcome } from './metrics.ts'

const JITTER = 0.2
const LONGEST_LATER_MS = 24 * 3_600_000
const HISTORY_KEPT = 10
const REASON_KEPT = 400

export interface Fate {
  outcome: Outcome
  /** Published before the message is acknowledged. */
  publish?: OutgoingMessage
}

/**
 * What becomes of a message that its worker could not do. It waits its turn in the ladder with jitter, so that what
 * failed together does not come back together, or is a dead letter; either way it takes its error and history along.
 */
export function fateOf(consumer: string, delivery: Delivery, error: Error, now = Date.now()): Fate {
  const headers = delivery.message.properties.headers ?? {}
  const told = {
    ...headers,
    error: error.message.slice(0, REASON_KEPT),
    history: history(delivery, error, now),
  }
  const firstLater = Number(headers.later ?? now)
  if (error instanceof Later && now - firstLater < LONGEST_LATER_MS)
    return {
      outcome: 'later',
      publish: waiting(consumer, delivery, error.delayMs, { ...headers, later: firstLater }, now),
    }
  const delay = RETRY_DELAYS_MS[delivery.attempt - 1]
  if (error instanceof Bury || delay === undefined)
    return {
      outcome: 'dead',
      publish: copy(delivery, DEAD_EXCHANGE, consumer, { ...told, 'died-at': now }),
    }
  const jittered = delay * (1 + Math.random() * JITTER)
  const next = { ...told, attempt: delivery.attempt + 1 }
  return { outcome: 'retried', publish: waiting(consumer, delivery, jittered, next, now) }
}

/** Sends a message that is not due yet back to wait. */
export const wait = (consumer: string, delivery: Delivery, forMs: number): OutgoingMessage =>
  waiting(consumer, delivery, forMs, delivery.message.properties.headers ?? {}, Date.now())

/** The longest rung that is not too long; what is left of the delay is waited on shorter ones. */
function waiting(
  consumer: string,
  delivery: Delivery,
  forMs: number,
  headers: Record<string, unknown>,
  now: number,
): OutgoingMessage {
  const rung = RETRY_DELAYS_MS.findLast(delay => delay <= forMs) ?? RETRY_DELAYS_MS[0]
  return copy(delivery, retryExchange(rung), consumer, { ...headers, due: Math.round(now + forMs) })
}

const copy = (
  { message, id, correlationId }: Delivery,
  exchange: string,
  routingKey: string,
  headers: Record<string, unknown>,
): OutgoingMessage => ({ id, exchange, routingKey, body: message.content, correlationId, headers })

function history({ message, attempt }: Delivery, error: Error, now: number): string[] {
  const before: string[] = message.properties.headers?.history ?? []
  const line = `${new Date(now).toISOString()} try ${attempt}: ${error.message.slice(0, REASON_KEPT)}`
  return [...before, line].slice(-HISTORY_KEPT)
}
