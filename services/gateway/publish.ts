import { randomUUID } from 'node:crypto'
import type { Publisher } from '../../infra/rabbitmq/publisher.ts'
import { SHOP_EXCHANGE } from '../../infra/rabbitmq/topology.ts'
import { type EventName, events, type Payload } from '../events.ts'

/** Publishes a message and waits until the broker has it on disk; rejects while that is away. */
export async function publish<N extends EventName>(
  publisher: Publisher,
  name: N,
  payload: Payload<N>,
  correlationId: string,
): Promise<void> {
  const { version, schema } = events[name]
  const body = schema.parse(payload)
  const headers = { version }
  await publisher.publish([
    { id: randomUUID(), exchange: SHOP_EXCHANGE, routingKey: name, body, correlationId, headers },
  ])
}
