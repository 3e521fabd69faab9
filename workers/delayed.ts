import type { OutgoingMessage } from '../infra/rabbitmq/publisher.ts'
import { bulkOf } from '../infra/rabbitmq/topology.ts'
import { type EventName, events } from '../services/events.ts'
import { waiting } from './runner/ladder.ts'
import { type About, toMessage } from './to-message.ts'

/** The message for each of its consumers, to be worked on after `delayMs`. */
export function delayed(
  name: EventName,
  payload: unknown,
  delayMs: number,
  about: About = {},
): OutgoingMessage[] {
  const message = toMessage(name, payload, about)
  return events[name].consumers.map(consumer =>
    waiting(message, about.bulk ? bulkOf(consumer) : consumer, delayMs),
  )
}
