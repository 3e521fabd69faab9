import type { OutgoingMessage } from '../../infra/rabbitmq/publisher.ts'
import { RETRY_DELAYS_MS, retryExchange } from '../../infra/rabbitmq/topology.ts'

/** What is due sooner is waited for in the worker; it would be longer on the shortest rung. */
export const SHORTEST_RUNG_MS = RETRY_DELAYS_MS[0]

/**
 * The same message, to come to `queue` after `delayMs`: on the longest rung of the ladder that is not too long. What is
 * left of the delay then, the runner has it wait on shorter ones, and the last part of a second in the worker. So any
 * delay is kept without a plugin, and no message stands behind one with a longer delay.
 */
export function waiting(
  message: OutgoingMessage,
  queue: string,
  delayMs: number,
  now = Date.now(),
): OutgoingMessage {
  const rung = RETRY_DELAYS_MS.findLast(delay => delay <= delayMs) ?? SHORTEST_RUNG_MS
  const headers = { ...message.headers, due: Math.round(now + delayMs) }
  return { ...message, exchange: retryExchange(rung), routingKey: queue, headers }
}
