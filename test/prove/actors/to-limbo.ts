import type { Publisher } from '../../../infra/rabbitmq/publisher.ts'
import { type EventName, events } from '../../../services/events.ts'
import { MEANT_FOR } from './messages.ts'

/** The relay's publisher, only that what it publishes comes to the queue out of which the prover hands it on in disorder. */
export const toLimbo = (publisher: Publisher, limbo: string): Publisher => ({
  ...publisher,
  publishEach: messages =>
    publisher.publishEach(
      messages.map(message => {
        const [consumer] = events[message.routingKey as EventName].consumers
        const headers = { ...message.headers, [MEANT_FOR]: consumer }
        return { ...message, exchange: '', routingKey: limbo, headers }
      }),
    ),
})
