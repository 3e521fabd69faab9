import type { Publisher } from '../../../infra/rabbitmq/publisher.ts'

/** The relay's publisher, only that what it publishes comes to the queue out of which the prover hands it on in disorder. */
export const toLimbo = (publisher: Publisher, limbo: string): Publisher => ({
  ...publisher,
  publishEach: messages =>
    publisher.publishEach(messages.map(message => ({ ...message, exchange: '', routingKey: limbo }))),
})
